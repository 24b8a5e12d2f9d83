using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv rules</c>: which rules can be counted, and everything that each of them says.</summary>
static class RulesVerb
{
    public static Verb Build(Surroundings world)
    {
        var rules = new Verb("rules", "Lists the counting rules that --rule takes.",
            "stv rules                  # the list",
            "stv rules show scotland    # every choice of one rule with its clause")
        {
            BuildShow(world),
        };
        rules.SetAction(_ =>
        {
            world.Publish(List(world.Columns));
            return ExitCode.Done;
        });
        return rules;
    }

    static Verb BuildShow(Surroundings world)
    {
        var id = new Argument<string>("RULE") { Description = "Name of the rule, or a configuration file of RCTab" };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text (default) or json" };
        var show = new Verb("show", "Shows every choice of a rule: what it means, its clause, our reading where the text is unclear, and what the rule was checked against.",
            "stv rules show scotland",
            "stv rules show wigm --format json")
        {
            id,
            format,
        };
        show.SetAction(parsed =>
        {
            var preset = NamedRule.Read(world, parsed.GetRequiredValue(id)).Changed;
            if (Words.OneOf("--format", parsed.GetValue(format) ?? "text", "text", "json") == "json")
                world.Publish(PresetJson.Format(preset));
            else
                world.Show(PresetSheet.Format(preset, world.Columns));
            return ExitCode.Done;
        });
        return show;
    }

    static string List(int width)
    {
        var text = new StringBuilder();
        var names = 2 + Presets.Ids.Max(id => id.Length);
        List(text, names, Presets.All, width);
        text.Append('\n').Append("Not a single transferable vote; older systems to compare with, by stv compare:\n\n");
        List(text, names, Presets.NotTransferable, width);
        return text.ToString();
    }

    static void List(StringBuilder text, int names, IEnumerable<Preset> presets, int width)
    {
        foreach (var preset in presets)
        {
            text.Paragraph(PlainText.Left(preset.Id, names), preset.Rule.Title + (preset.Id == Presets.Default.Id ? " (default)" : ""), width);
            text.Paragraph(PlainText.Left("", names), preset.Jurisdiction, width);
        }
    }
}
