import { project } from "./project-facts.ts";

/** Addresses that the descriptions of a release name, all absolute. */
export interface Addresses {
  folder: string;
  home: string;
  catalogue: string;
  series: string;
  publisher: string;
  contact: string;
  service: string;
}

/** Describes the GraphQL API by DCAT-AP 3 as the service by which the dataset of a release can be asked, with its address and its schema. */
export function describeService({ folder, home, publisher, contact, service }: Addresses) {
  return {
    "@id": service,
    "@type": "dcat:DataService",
    title: project.serviceTitle,
    description: project.serviceDescription,
    keyword: project.keywords,
    publisher,
    contactPoint: contact,
    license: project.licence.url,
    landingPage: new URL(project.pages.data, home).href,
    endpointURL: service,
    endpointDescription: new URL(project.pages.schema, home).href,
    conformsTo: "https://spec.graphql.org/October2021/",
    servesDataset: folder,
  };
}

/** Describes whom to turn to: the publisher, by the pages that say in both languages how an error is told. There is no address for letters to give. */
export function describeContact({ home, contact }: Addresses) {
  return {
    "@id": contact,
    "@type": "vcard:Organization",
    fn: project.title,
    hasURL: project.pages.errors.map((path) => new URL(path, home).href),
  };
}
