using System.Buffers;
using System.Globalization;
using Graph.Analysis.Gaps;
using Graph.Model;

namespace Graph.Analysis.Texts;

/// <summary>Names and numbers in sentences.</summary>
internal static class Wording
{
    /// <summary>How many names a sentence gives before it says that there are more.</summary>
    public const int Shown = 3;

    private static readonly SearchValues<char> _listMarks = SearchValues.Create("、，：；,:;");

    public static Bilingual NameOf(Node node) => new(node.Name, node.NameEn ?? node.Name);

    public static Bilingual NameOf(Supplier supplier) => supplier.Role switch
    {
        EnterpriseRole.Leader => new($"{supplier.Enterprise.Name}（龙头）", $"{NameOf(supplier.Enterprise).En} (leader)"),
        EnterpriseRole.Key => new($"{supplier.Enterprise.Name}（骨干）", $"{NameOf(supplier.Enterprise).En} (backbone)"),
        EnterpriseRole.Participant => new($"{supplier.Enterprise.Name}（一般参与）", $"{NameOf(supplier.Enterprise).En} (participant)"),
        _ => NameOf(supplier.Enterprise),
    };

    /// <summary>The names of research, the first few of many; that which names no technology may be about something else.</summary>
    public static Bilingual List(IReadOnlyCollection<Backer> backers) => List(backers, backer => ListedNameOf(backer.Node) is var name
        && backer.IsUnnamed ? new($"{name.Zh}（未写明技术）", $"{name.En} (its technology is not stated)") : name);

    /// <summary>The names of nodes, the first few of many.</summary>
    public static Bilingual List(IEnumerable<Node> nodes) => List(nodes as IReadOnlyCollection<Node> ?? [.. nodes], ListedNameOf);

    /// <summary>The names of things, the first few of many.</summary>
    public static Bilingual List<T>(IReadOnlyCollection<T> things, Func<T, Bilingual> nameOf)
    {
        var names = things.Take(Shown).Select(nameOf).ToList(); // a hub has thousands; only those shown are put into words
        var (zh, en) = (names.Select(name => name.Zh), names.Select(name => name.En).ToList());
        return things.Count > Shown ? new(Enumerate(zh) + "等", $"{string.Join(", ", en)} and {things.Count - Shown} more")
            : new(Enumerate(zh), en.Count < 2 ? string.Concat(en) : $"{string.Join(", ", en.Take(en.Count - 1))} and {en[^1]}");
    }

    /// <summary>The first names of a list that is not read to its end: hand over one more than is <see cref="Shown"/>, and it says that
    /// there are others.</summary>
    public static Bilingual ListFirst(IReadOnlyList<Node> first)
    {
        var names = List(first.Take(Shown));
        return first.Count <= Shown ? names
            : new(names.Zh + "等", string.Join(", ", first.Take(Shown).Select(node => ListedNameOf(node).En)) + " and others");
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string? many = null) => count == 1 ? $"one {one}" : $"{count} {many ?? one + "s"}";

    /// <summary>Sentences one after the other; an empty one is left out.</summary>
    public static Bilingual Join(params IEnumerable<Bilingual?> sentences)
    {
        var said = sentences.OfType<Bilingual>().ToList();
        return new(string.Concat(said.Select(sentence => sentence.Zh)), string.Join(' ', said.Select(sentence => sentence.En)));
    }

    // GB/T 15834: no comma between quoted names.
    private static string Enumerate(IEnumerable<string> names) => string.Join("、", names).Replace("”、“", "”“", StringComparison.Ordinal);

    // In a list, a name that looks like a list itself is in quotation marks.
    private static Bilingual ListedNameOf(Node node)
    {
        var name = NameOf(node);
        return new(name.Zh.AsSpan().ContainsAny(_listMarks) ? Quotation.Chinese(name.Zh) : name.Zh, name.En.AsSpan()
            .ContainsAny(_listMarks) ? $"“{name.En}”" : name.En);
    }
}
