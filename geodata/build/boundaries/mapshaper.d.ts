declare module 'mapshaper' {
  const mapshaper: {
    /** Runs mapshaper's commands on files in memory; resolves with the files that `-o` names. */
    applyCommands(commands: string, input: Readonly<Record<string, string | Uint8Array | object>>): Promise<Record<string, Buffer>>;
  };
  export default mapshaper;
}
