import { graphql } from "../../graphql/graphql.ts";

/** Which side of July 2025 leads on the page of a province, for every measure that one of the 63 can have a figure of. */
export const leadingSidesQuery = graphql(`
  query LeadingSides($code: String!, $release: String) {
    province(code: $code, boundary: VN63, release: $release) {
      teams: leadingSide(measure: "teams")
      commune_teams: leadingSide(measure: "commune_teams")
      hamlet_teams: leadingSide(measure: "hamlet_teams")
      members: leadingSide(measure: "members")
      members_trained: leadingSide(measure: "members_trained")
      communes_covered: leadingSide(measure: "communes_covered")
      communes_covered_pct: leadingSide(measure: "communes_covered_pct")
      hamlets_covered_pct: leadingSide(measure: "hamlets_covered_pct")
      teams_per_10k_inhabitants: leadingSide(measure: "teams_per_10k_inhabitants")
      members_per_100_inhabitants: leadingSide(measure: "members_per_100_inhabitants")
      members_per_team: leadingSide(measure: "members_per_team")
      teams_per_commune: leadingSide(measure: "teams_per_commune")
      online_filing_pct: leadingSide(measure: "online_filing_pct")
      full_process_filing_pct: leadingSide(measure: "full_process_filing_pct")
      full_online_services: leadingSide(measure: "full_online_services")
      papi_egov_portal_index: leadingSide(measure: "papi_egov_portal_index")
      papi_internet_access_index: leadingSide(measure: "papi_internet_access_index")
      ecommerce_accounts: leadingSide(measure: "ecommerce_accounts")
      epayment_adult_pct: leadingSide(measure: "epayment_adult_pct")
      files_paid_online_pct: leadingSide(measure: "files_paid_online_pct")
      vneid_activated: leadingSide(measure: "vneid_activated")
      vneid_activated_pct: leadingSide(measure: "vneid_activated_pct")
      ehealth_record_pct: leadingSide(measure: "ehealth_record_pct")
      ehealth_records: leadingSide(measure: "ehealth_records")
      ehealth_in_vneid: leadingSide(measure: "ehealth_in_vneid")
      esignature_pct: leadingSide(measure: "esignature_pct")
      esignature_count: leadingSide(measure: "esignature_count")
      mooc_learners: leadingSide(measure: "mooc_learners")
      ict_skills_pct: leadingSide(measure: "ict_skills_pct")
      internet_users_pct: leadingSide(measure: "internet_users_pct")
      households_internet_pct: leadingSide(measure: "households_internet_pct")
      mobile_phone_users_pct: leadingSide(measure: "mobile_phone_users_pct")
      social_network_users_pct: leadingSide(measure: "social_network_users_pct")
      smartphone_pct: leadingSide(measure: "smartphone_pct")
      digital_skills_confirmed_pct: leadingSide(measure: "digital_skills_confirmed_pct")
      household_fibre_pct: leadingSide(measure: "household_fibre_pct")
      dti_digital_society_index: leadingSide(measure: "dti_digital_society_index")
      population: leadingSide(measure: "population")
      communes: leadingSide(measure: "communes")
      dti_index: leadingSide(measure: "dti_index")
    }
  }
`);
