using Stv.Formats;

namespace Stv.Cli;

/// <summary>Reads small files that are named on the command line. Each is opened once, so that a pipe will do; <c>-</c> is standard input.</summary>
static class NamedFile
{
    extension(InputBytes)
    {
        /// <summary>The whole file.</summary>
        /// <exception cref="Refusal">It cannot be read.</exception>
        public static InputBytes Read(Surroundings world, string option, string path)
        {
            try
            {
                return path == "-"
                    ? new InputBytes(CountTerms.StandardInput, SourceFile.ReadAll(world.Input))
                    : new InputBytes(Path.GetFileName(path), SourceFile.ReadAll(path, mayBePipe: true));
            }
            catch (UnreadableFileException fault)
            {
                throw new Refusal(fault.IsNoFile ? $"{option}: no file called {path}." : $"{option} {path} cannot be read: {fault.Message}.");
            }
        }
    }
}
