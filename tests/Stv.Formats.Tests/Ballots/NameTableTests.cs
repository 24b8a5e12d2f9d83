using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Formats.Tests.Ballots;

public class NameTableTests
{
    /// <summary>Texts of all lengths about that of two words, of few letters, so that many begin and end alike.</summary>
    static readonly Arbitrary<string[]> Spellings = Arb.From((from length in Gen.Choose(1, 36) from letters in Gen.Elements('a', 'a', 'a', 'a', 'b', 'é').ArrayOf(length) select new string(letters)).ArrayOf());

    [Property]
    public Property Every_spelling_is_found_as_a_dictionary_finds_it() => Prop.ForAll(Spellings, Spellings, (known, others) =>
    {
        var (table, dictionary) = (new NameTable(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (index, spelling) in known.Index())
        {
            table.Remember(Encoding.UTF8.GetBytes(spelling), index + 1);
            dictionary.TryAdd(spelling, index + 1);
        }
        foreach (var spelling in known.Concat(others))
            Assert.Equal(dictionary.GetValueOrDefault(spelling), table.Find(Encoding.UTF8.GetBytes(spelling)));
    });

    [Fact]
    public void Names_that_differ_in_one_byte_are_different_names_at_every_length()
    {
        var table = new NameTable();
        var names = Enumerable.Range(1, 40).SelectMany(length => Enumerable.Range(0, length).Select(at => new string('a', at) + "b" + new string('a', length - at - 1))).ToArray();
        foreach (var (index, name) in names.Index())
            table.Remember(Encoding.UTF8.GetBytes(name), index + 1);
        foreach (var (index, name) in names.Index())
            Assert.Equal(index + 1, table.Find(Encoding.UTF8.GetBytes(name)));
    }
}
