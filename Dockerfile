# syntax=docker/dockerfile:1
# Four images: api (also publishes), desk (takes reports), build-portal (makes the portal's files from the database) and portal (serves them).
# How they work together: compose.yaml and docs/deploy.md.

FROM node:24.21.0-bookworm-slim AS base
ENV NODE_ENV=production
# npx keeps pnpm here while an image is built; nothing of it is in the images that run.
ENV npm_config_cache=/tmp/npm
RUN install -d -o node -g node /app /srv/portal /srv/portal-store
WORKDIR /app
USER node

# What decides which packages are installed, apart from the code, so that a change of code installs nothing.
FROM base AS manifests
COPY --chown=node:node package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY --chown=node:node packages/api/package.json packages/api/
COPY --chown=node:node packages/explorer/package.json packages/explorer/
COPY --chown=node:node packages/portal/package.json packages/portal/
COPY --chown=node:node packages/report/package.json packages/report/
COPY --chown=node:node prisma/package.json prisma/
COPY --chown=node:node tests/package.json tests/

FROM manifests AS client
RUN npx -y pnpm@12 install --frozen-lockfile --prod=false --filter @toso/prisma
COPY --chown=node:node tsconfig.json ./
COPY --chown=node:node prisma prisma
RUN node prisma/generate.ts

# What a browser loads at /graphiql: its bundler and packages are in no image that runs.
FROM manifests AS explorer
RUN npx -y pnpm@12 install --frozen-lockfile --prod=false --filter @toso/explorer
COPY --chown=node:node packages/explorer packages/explorer
COPY --chown=node:node packages/api/contract packages/api/contract
RUN node packages/explorer/generate.ts

FROM manifests AS api-packages
RUN npx -y pnpm@12 install --frozen-lockfile --prod --filter-prod @toso/api...

FROM manifests AS portal-packages
RUN npx -y pnpm@12 install --frozen-lockfile --prod --filter-prod @toso/portal...

FROM manifests AS desk-packages
RUN npx -y pnpm@12 install --frozen-lockfile --prod --filter-prod @toso/report...

FROM base AS api
COPY --from=api-packages /app .
COPY prisma prisma
COPY --from=client /app/prisma/generated prisma/generated
COPY packages/api packages/api
COPY --from=explorer /app/packages/explorer/generated packages/explorer/generated
ENV HOST=0.0.0.0 PORT=4000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=100", "packages/api/src/server/server.ts"]

# Takes reports, tips and subscriptions, in a process beside the API.
FROM base AS desk
COPY --from=desk-packages /app .
COPY prisma prisma
COPY --from=client /app/prisma/generated prisma/generated
COPY packages/api packages/api
COPY packages/report packages/report
COPY --from=explorer /app/packages/explorer/generated packages/explorer/generated
ENV HOST=0.0.0.0 PORT=4000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=100", "packages/report/src/commands/serve.ts"]

# The portal is built from the database and not from this folder, for only the database has every release. Astro writes beside its sources, so they belong to the user.
FROM base AS build-portal
COPY --from=portal-packages --chown=node:node /app .
COPY prisma prisma
COPY --from=client /app/prisma/generated prisma/generated
COPY packages/api packages/api
COPY --chown=node:node packages/portal packages/portal
COPY pnpm-lock.yaml ./
ENV TOSO_RELEASES_DIR=/srv/portal-store/releases TOSO_PICTURES_DIR=/srv/portal-store/pictures TOSO_BUILD_CACHE_DIR=/srv/portal-store/build-cache
CMD ["node", "packages/portal/build/place-portal.ts", "/srv/portal"]

FROM caddy:2.11.2-alpine AS portal
COPY deploy/Caddyfile /etc/caddy/Caddyfile
ENV XDG_CONFIG_HOME=/tmp/config XDG_DATA_HOME=/tmp/data
USER 1000:1000
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/icon.svg"]
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
