import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { openDatabase } from "@toso/api/database";

const { prisma } = await openDatabase({ url: process.env["DATABASE_URL"]! });
const server = new ApolloServer({
  typeDefs: `
    type ProvinceHeadline { code: String! nameVi: String! value: Float unit: String! periodEnd: String obsStatus: String! }
    type Query { provinceHeadlines(indicator: String!): [ProvinceHeadline!]! }
  `,
  resolvers: {
    Query: {
      provinceHeadlines: (_root: unknown, { indicator }: { indicator: string }) =>
        prisma.$queryRaw`SELECT code, name_vi AS "nameVi", value, unit, period_end AS "periodEnd", obs_status AS "obsStatus" FROM rivals.province_headline WHERE indicator_code = ${indicator}`,
    },
  },
});
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
console.log(`listens ${url}`);
