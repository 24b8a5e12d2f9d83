using System.CommandLine;
using System.CommandLine.Parsing;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The files that a command line names, looked at before any is read: what can be read only once is named once, and nothing is written over what is read.</summary>
static class NamedFiles
{
    /// <summary>Says that what is there may be given up for what is written.</summary>
    public static Option<bool> Replace(string option) => new("--replace") { Description = $"Lets {option} replace what stv wrote there before, or a file; never a file that is read" };

    /// <summary>Refuses a command line whose files cannot be read or written together.</summary>
    /// <exception cref="Refusal">One is named twice that can be read once, or is to be written over.</exception>
    /// <exception cref="PublicationException">Something cannot be written where it is to be.</exception>
    public static void Refuse(ParseResult parsed)
    {
        if (parsed.Action is Answer)
            return;
        var read = parsed.CommandResult.Children.Where(IsRead).SelectMany(named => named.Tokens).Select(token => token.Value).ToList();
        RefuseTwice(read);
        var replace = parsed.CommandResult.Children.OfType<OptionResult>().Any(option => option.Option.Name == "--replace");
        foreach (var written in parsed.CommandResult.Children.OfType<OptionResult>().Where(option => option.Option.Name is "--out" or "--defects" or "--write" or "--output"))
            foreach (var token in written.Tokens)
                RefuseWriting(written.Option.Name, token.Value, read, replace);
    }

    static bool IsRead(SymbolResult named) => named switch
    {
        ArgumentResult argument => argument.Argument.Name is "FILE" or "FIRST" or "SECOND" or "PUBLISHED",
        OptionResult option => option.Option.Name is "--candidates" or "--sitting" or "--election" or "--ballots" or "--lots" or "--model" or "--corrections" or CommittedTo.Name or "--signed-by" or "--salt" or "--sign" or "--merge",
        _ => false,
    };

    /// <summary>Where a word for a file leads; <c>-</c> to standard input, where the system has a name for it.</summary>
    static FileStatus? Status(string word) => FileStatus.Of(word == "-" ? "/dev/stdin" : word);

    static void RefuseTwice(List<string> read)
    {
        if (read.Count(word => word == "-") > 1)
            throw new Refusal("Standard input can be read only once; give - only once.");
        var pipes = new Dictionary<string, string>();
        foreach (var word in read)
            if (Status(word) is { Kind: FileKind.Pipe, Identity: var pipe } && !pipes.TryAdd(pipe, word))
                throw new Refusal($"{pipes[pipe]} and {word} are the same pipe, which can be read only once. Save what comes through it as a file, and give that.");
    }

    static void RefuseWriting(string option, string path, List<string> read, bool replace)
    {
        if (path == "-" && option is ("--out" or "--defects"))
            throw new Refusal($"{option} -: this cannot be written to standard output. Give a file name.");
        if (path == "-")
            return;
        var folder = option == "--out";
        var inputs = read.Where(word => word != "-" && Status(word) is { Kind: FileKind.File }).ToList();
        foreach (var input in inputs.Concat(inputs.Where(ElectionFile.IsElection).SelectMany(ElectionFile.Named)))
            if (folder ? IsIn(input, path) : FileStatus.Of(path) is { } there && there == FileStatus.Of(input))
                throw new Refusal(folder
                    ? $"{option} {path}: {input}, which is an input, is in that folder. Nothing was read or written. Give another folder."
                    : $"{option} {path} is {(path == input ? "a file" : $"the same file as {input},")} that is read, and would be overwritten. Nothing was read or written. Give another name.");
        if (folder)
            new RecordFolder(path).Check(replace);
        else
            OutputFile.Check(path, replace);
    }

    /// <summary>Whether a file lies in a folder or below, or is itself what has the folder's name.</summary>
    static bool IsIn(string file, string folder)
    {
        if (FileStatus.Of(folder) is not { } wanted)
            return false;
        for (var place = Path.GetFullPath(file); place is not null; place = Path.GetDirectoryName(place))
            if (FileStatus.Of(place) == wanted)
                return true;
        return false;
    }
}
