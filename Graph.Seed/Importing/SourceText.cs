using System.Text.RegularExpressions;
using Graph.Model;
using Graph.Seed.Rules;
using Graph.Seed.Sheets;

namespace Graph.Seed.Importing;

/// <summary>A document as people describe it in one line: <c>title; publisher; url; date; kind</c>. The title comes first; an address, a
/// date and a kind are known by their form.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it; null where not said.</param>
/// <param name="Url">Its address; null where not said.</param>
/// <param name="Date">When it was published; null where not said.</param>
/// <param name="Kind">What sort of document it is: what is said, else what the publisher's name or the address tells; null where neither
/// does.</param>
/// <param name="Unread">What is none of these: a second publisher, an address that is not of the web, a date that there is not.</param>
internal sealed partial record SourceText(string Title, string? Publisher, string? Url, string? Date, SourceKind? Kind,
    IReadOnlyList<string> Unread)
{
    /// <summary>Reads a description; null where there is no title.</summary>
    public static SourceText? Read(string text)
    {
        var parts = text.Split(';', '；').Select(CellText.Read).ToList();
        if (parts[0] is not { } title)
            return null;
        List<string> rest = [.. parts.Skip(1).OfType<string>()];
        var url = Take(rest, Address.IsMatch);
        var date = Take(rest, part => DateForm.IsMatch(part) && ImpossibleDate.IsPossible(part));
        var kind = Take(rest, part => Named(part) is not null);
        var publisher = Take(rest, part => !DateForm.IsMatch(part) && !AnyAddress.IsMatch(part));
        return new(title, publisher, url, date, Named(kind) ?? Told(publisher, url), rest);
    }

    /// <summary>Takes the first that fits out of a list; null where none does.</summary>
    private static string? Take(List<string> rest, Predicate<string> fits)
    {
        var place = rest.FindIndex(fits);
        if (place < 0)
            return null;
        var part = rest[place];
        rest.RemoveAt(place);
        return part;
    }

    private static SourceKind? Named(string? part)
    {
        var type = GraphEnums.Of<SourceKind>();
        return part is not null && type.Values.FirstOrDefault(value => NameKey.Of(value.Chinese) == NameKey.Of(part)
            || NameKey.Of(value.FileName) == NameKey.Of(part)) is { } named ? (SourceKind)type.NumberOf(named.Name) : null;
    }

    private static SourceKind? Told(string? publisher, string? url) => (publisher, url) switch
    {
        ({ } name, _) when Company.IsMatch(name) => SourceKind.Company,
        ({ } name, _) when Press.IsMatch(name) => SourceKind.Press,
        ({ } name, _) when Official.IsMatch(name) => SourceKind.Official,
        (_, { } address) when OfficialAddress.IsMatch(address) => SourceKind.Official,
        _ => null,
    };

    [GeneratedRegex(@"^https?://\S+\z", RegexOptions.IgnoreCase)]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*://|^www\.", RegexOptions.IgnoreCase)]
    private static partial Regex AnyAddress { get; }

    [GeneratedRegex(@"^https?://[^/]+\.(gov|edu)\.cn(/|\z)", RegexOptions.IgnoreCase)]
    private static partial Regex OfficialAddress { get; }

    [GeneratedRegex(@"(公司|集团|股份|厂)\z")]
    private static partial Regex Company { get; }

    [GeneratedRegex(@"(日报|晚报|早报|时报|报社|周刊|杂志|新闻网|新闻社|新华社|电视台|电台)\z")]
    private static partial Regex Press { get; }

    [GeneratedRegex(@"(局|委|委员会|政府|厅|部|办公室|管委会|法院|大学|学院|研究院|研究所|中心)\z")]
    private static partial Regex Official { get; }

    [GeneratedRegex(@"^\d{4}([-/.年]\d{1,2}([-/.月]\d{1,2})?)?[年月日]?\z")]
    private static partial Regex DateForm { get; }
}
