using System.Text.RegularExpressions;
using Graph.Model;
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
internal sealed partial record SourceText(string Title, string? Publisher, string? Url, string? Date, SourceKind? Kind)
{
    /// <summary>Reads a description; null where there is no title.</summary>
    public static SourceText? Read(string text)
    {
        var parts = text.Split(';', '；').Select(CellText.Read).ToList();
        if (parts[0] is not { } title)
            return null;
        var (url, date) = (parts.Find(part => part is not null && Address.IsMatch(part)), parts.Skip(1).FirstOrDefault(IsDate));
        var kind = parts.Skip(1).FirstOrDefault(part => Named(part) is not null);
        var publisher = parts.Skip(1).FirstOrDefault(part => part is not null && part != url && part != date && part != kind);
        return new(title, publisher, url, date, Named(kind) ?? Told(publisher, url));
    }

    private static bool IsDate(string? part) => part is not null && DateForm.IsMatch(part);

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
