using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The page that goes with a record, so that whoever opens it counts the record again.</summary>
sealed class RecountOptions
{
    /// <summary>Where the page lies that came with the command, as seen from its program: beside it, or where the archive and the Debian package have it.</summary>
    static readonly string[] Places = [RecountPage.Folder, Path.Combine("..", "share", "stv", RecountPage.Folder)];

    readonly Option<bool> _wanted = new("--recount") { Description = "Adds the ballots, as --ballots does, and a page that counts them again: put the folder on a web server, and every member can have all figures reproduced on their own phone" };
    readonly Option<string> _folder = new("--recount-page") { HelpName = "DIR", Description = "The folder of that page, where it did not come with this command" };

    public void AddTo(Verb verb)
    {
        verb.Options.Add(_wanted);
        verb.Options.Add(_folder);
    }

    /// <summary>The page, if it is wanted.</summary>
    /// <exception cref="Refusal">It is not here.</exception>
    /// <exception cref="PublicationException">What is here is not the page of this version.</exception>
    public RecountPage? Read(Surroundings world, ParseResult parsed)
    {
        var named = parsed.GetValue(_folder);
        if (!parsed.GetValue(_wanted))
            return named is null ? null : throw new Refusal("--recount-page goes with --recount. Add --recount, or leave --recount-page out.");
        var folder = named ?? Places.Select(place => Path.GetFullPath(Path.Combine(world.ProgramFolder, place))).FirstOrDefault(Directory.Exists)
            ?? throw new Refusal("--recount needs the page that counts in a browser, and it did not come with this command. Nothing was counted. Unpack stv-web of the same release, or make it with dotnet publish src/Stv.Web -c Release -o page; then add --recount-page and the folder with its index.html.");
        return RecountPage.Read(folder);
    }
}
