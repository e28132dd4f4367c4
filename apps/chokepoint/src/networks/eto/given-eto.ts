import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type EtoFiles = Readonly<Record<'inputs' | 'stages' | 'providers' | 'provision' | 'sequence', string>>;

/** A chain of a few steps, made up: one tool that one company makes, chips of two types. */
export const NEW_LAYOUT: EtoFiles = {
  stages: 'stage_id,stage_name,description\nS1,Design,\nS2,Fabrication,"Fabs,\nand more"\n',
  inputs: [
    'input_id,input_name,type,stage_name,stage_id,description,year',
    'N0,Chip design,process,Design,S1,,',
    'N1,CPUs,design_resource,,,,2019',
    'N2,GPUs,design_resource,,,,2019',
    'N3,Deposition,process,Fabrication,S2,,',
    'N4,Scanners,tool_resource,,,,2025',
    'N5,EUV scanners,tool_resource,,,,2025',
    'N6,DUV scanners,tool_resource,,,,2025',
    'N7,Wafer,material_resource,,,,2019',
    'N8,Unused tools,tool_resource,,,,',
    'N9,Finished chip,ultimate_output,,,,',
  ].join('\n'),
  providers: [
    'provider_name,alias,provider_id,provider_type,country',
    'USA,United States,P1,country,',
    'JPN,Japan,P2,country,',
    'Various countries,,P3,country,',
    'ASML,,P4,organization,NLD',
    'Nikon,,P5,organization,JPN',
    'Various companies,,P6,organization,Various countries',
    'Intel,,P7,organization,USA',
    'NVIDIA,,P8,organization,USA',
    'Shin-Etsu,,P9,organization,JPN',
  ].join('\n'),
  provision: [
    'provider_name,provider_id,provided_name,provided_id,share_provided,year,source',
    'Intel,P7,CPUs,N1,,2019,',
    'NVIDIA,P8,GPUs,N2,,2019,',
    'USA,P1,GPUs,N2,,2019,',
    'ASML,P4,Scanners,N4,90.0,2025,',
    'ASML,P4,EUV scanners,N5,100.0,2025,',
    'ASML,P4,DUV scanners,N6,90.1,2025,',
    'Nikon,P5,DUV scanners,N6,10.0,2025,',
    'JPN,P2,Wafer,N7,60.0,2019,',
    'Shin-Etsu,P9,Wafer,N7,,2019,',
    'Various countries,P3,Wafer,N7,20.0,2019,',
    'USA,P1,Fabrication,S2,40.0,2022,',
    'JPN,P2,Fabrication,S2,60.0,2022,',
  ].join('\n'),
  sequence: [
    'input_name,input_id,goes_into_name,goes_into_id,is_type_of_name,is_type_of_id',
    'CPUs,N1,,,Chip design,N0',
    'GPUs,N2,,,Chip design,N0',
    'Chip design,N0,Deposition,N3,,',
    'Scanners,N4,Deposition,N3,,',
    'EUV scanners,N5,,,Scanners,N4',
    'DUV scanners,N6,,,Scanners,N4',
    'Wafer,N7,Deposition,N3,,',
    'Deposition,N3,Finished chip,N9,,',
  ].join('\n'),
};

/** The layout of 2025: percent signs, negligible shares, designs that the sequence leads nowhere, a byte order mark. */
export const OLD_LAYOUT: EtoFiles = {
  ...NEW_LAYOUT,
  inputs: `\ufeff${NEW_LAYOUT.inputs.replace('N0,Chip design,process,Design,S1,,\n', '').replace('N1,CPUs,design_resource,,,', 'N1,CPUs,process,Design,S1,').replace('N2,GPUs,design_resource,,,', 'N2,GPUs,process,Design,S1,')}`,
  providers: NEW_LAYOUT.providers.replaceAll(/^([^,]+),[^,]*,/gm, '$1,'),
  provision: [
    'provider_name,provider_id,provided_name,provided_id,share_provided,negligible_market_share',
    'Intel,P7,CPUs,N1,,',
    'NVIDIA,P8,GPUs,N2,,',
    'ASML,P4,EUV scanners,N5,100%,',
    'ASML,P4,DUV scanners,N6,90%,',
    'Nikon,P5,DUV scanners,N6,,negligible',
    'JPN,P2,Wafer,N7,100%,',
    'Shin-Etsu,P9,Wafer,N7,,',
  ].join('\n'),
  sequence: NEW_LAYOUT.sequence.replaceAll(/^(CPUs|GPUs|Chip design),.*\n/gm, ''),
};

/** A folder with the five files of the data set. */
export class GivenEto {
  private constructor(readonly folder: string) {}

  static async open(): Promise<GivenEto> {
    return new GivenEto(await mkdtemp(join(tmpdir(), 'eto-')));
  }

  async write(files: Partial<EtoFiles>): Promise<void> {
    for (const [name, text] of Object.entries(files)) await writeFile(join(this.folder, `${name}.csv`), text);
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
