using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Stv.Formats.Tests.Ballots;

namespace Stv.Formats.Tests.Files;

/// <summary>The libraries know no command: what would help is a value, which whoever shows a sentence puts into words.</summary>
public partial class AdviceTests
{
    [Theory]
    [InlineData(typeof(Count))]
    [InlineData(typeof(BallotFile))]
    public void No_sentence_of_a_library_names_an_option_of_the_command(Type library)
    {
        var texts = Texts(library.Assembly);
        Assert.True(texts.Count > 1000);
        Assert.DoesNotContain(texts, text => OptionOfACommand().IsMatch(text));
    }

    [GeneratedRegex("--[a-z]")]
    private static partial Regex OptionOfACommand();

    /// <summary>Every literal that the code of an assembly loads.</summary>
    static List<string> Texts(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var texts = new List<string>();
        for (var handle = metadata.GetNextHandle(default(UserStringHandle)); !handle.IsNil; handle = metadata.GetNextHandle(handle))
            texts.Add(metadata.GetUserString(handle));
        return texts;
    }

    static Defect DefectOf(string text) => Assert.Single(Assert.Throws<BallotFormatException>(() => Reading.OfCsv(text)).Defects);

    [Fact]
    public void An_app_can_act_on_what_would_help()
    {
        const string text = "Ann,x;Bob,y;Cat\n1,2;2,1;3\n";
        var delimiters = DefectOf(text).Remedy.Settings;

        Assert.Equal([new Setting(Term.Delimiter, "comma"), new Setting(Term.Delimiter, "semicolon")], delimiters.AsEnumerable());
        Assert.Equal([new Setting(Term.Columns, "who", "ranking")], DefectOf("who,why\nAnn;Bob,so;so\nCat;Dee,no\n").Remedy.Settings.AsEnumerable());
    }

    [Fact]
    public void A_setting_is_named_in_the_words_of_whoever_shows_the_sentence()
    {
        Advice advice = $"say {new Setting(Term.Layout, "matrix")} or {new Setting(Term.Layout, "long")}, or correct {Term.Candidates}";

        Assert.Equal("say Layout matrix or long, or correct Candidates", advice.ToString());
        Assert.Equal("say <Layout=matrix> or <Layout=long>, or correct <Candidates=>", advice.In((setting, _) => $"<{setting.Term}={setting.Value}>"));
    }

    [Fact]
    public void By_itself_a_setting_has_the_name_that_the_options_of_reading_have_for_it()
    {
        Term[] terms = [Term.Layout, Term.Candidates, Term.Encoding, Term.Delimiter, Term.Sheet, Term.BltPapers, Term.SkipUnreadable];
        var columns = NamedColumns.Roles.Except(["contest", "section"]).Select(role => new Setting(Term.Columns, null, role));
        foreach (var setting in terms.Select(term => new Setting(term)).Concat(columns))
            Assert.NotNull(typeof(BallotReadOptions).GetProperty(setting.ToString()));
    }

    [Fact]
    public void Defects_with_the_same_advice_are_equal()
    {
        static Defect Of(string value) => new("ward.csv", 1, null, "a", "b", $"say {new Setting(Term.Sheet, value)}");

        Assert.Equal(Of("Papers"), Of("Papers"));
        Assert.NotEqual(Of("Papers"), Of("Notes"));
        Assert.NotEqual(Of("Papers"), Of("Papers") with { Remedy = "say Sheet Papers" });
    }
}
