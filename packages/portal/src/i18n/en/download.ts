export const download = {
  heading: "Download",
  hint: "CSV, JSON, Excel, map",
  dataset: "All figures",
  view: "The figures of this page",
  figuresOf34: "CSV, one row a province (34), of the newest release, with date and source",
  figures: { csv: "CSV, every row with its date and source", json: "JSON" },
  pictures: {
    svg: "Picture to print, sharp at any size, with source and date",
    png: "Picture to publish, with source and date",
    landscape: "Picture lying down, for newspapers and screens, with sources and dates",
  },
  files: {
    "observations.csv": "CSV, every figure with its date and source",
    "observations.xlsx": "Excel, codes as text, with a sheet of notes",
    "provinces.csv": "CSV, one row a province (63)",
    "observations.excel.csv": "CSV to open with Excel",
    "observations.json": "JSON",
    "observations.parquet": "Parquet",
    "provinces.geojson": "GeoJSON: boundaries of the 63 provinces with headline figures",
    "README.md": "What to know before using it",
    zip: "All of it in one zip",
  } as Record<string, string>,
  all: (version: string) =>
    `All files of release ${version}, with the tables of areas, indicators and sources, are in the zip. An address with the number of a release never changes; one with latest follows the newest.`,
};
