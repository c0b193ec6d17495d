using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Seed.Sheets;

/// <summary>Numbers as people write them: <c>3,000</c>, <c>１２</c>, <c>1.5亿元</c>, <c>3,000万</c>, <c>¥200</c>.</summary>
internal static partial class NumberText
{
    /// <summary>The multiples of yuan that units stand for, the longer words first.</summary>
    private static readonly (string Word, decimal Factor)[] _units =
    [
        ("万亿", 1_000_000_000_000m), ("百万", 1_000_000m), ("千万", 10_000_000m), ("亿", 100_000_000m), ("万", 10_000m), ("千", 1_000m),
        ("百", 100m),
    ];

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">What a number without a unit of its own is a multiple of.</param>
    /// <param name="number">The number.</param>
    public static bool TryRead(string text, decimal unit, out decimal number)
    {
        number = 0;
        var match = Form.Match(CellText.HalfWidthSigns(text).Replace(" ", "", StringComparison.Ordinal));
        if (!match.Success || !decimal.TryParse(match.Groups["figures"].Value.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture,
            out number))
        {
            return false;
        }

        var word = match.Groups["unit"].Value;
        number *= word.Length > 0 ? FactorOf(word) : match.Groups["yuan"].Success ? 1 : unit;
        return true;
    }

    /// <summary>The unit that a header names in brackets or after a comma or slash: 10,000 for <c>预算（万元）</c>; null where it names
    /// none.</summary>
    public static decimal? UnitIn(string header)
    {
        var match = HeaderUnit.Match(CellText.HalfWidthSigns(header));
        return !match.Success ? null : match.Groups["unit"].Value is { Length: > 0 } word ? FactorOf(word) : 1;
    }

    /// <summary>The header without what stands in brackets at its end, and without marks of required columns.</summary>
    public static string WithoutUnit(string header) => Brackets.Replace(CellText.HalfWidthSigns(header), "");

    private static decimal FactorOf(string word) => _units.First(unit => unit.Word == word).Factor;

    [GeneratedRegex(@"^(人民币|RMB|CNY|[¥￥])?(?<figures>[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?([eE][-+]?\d+)?)"
        + @"(?<unit>万亿|百万|千万|亿|万|千|百)?(?<yuan>元|人民币|RMB|CNY|家|个|人|项|年)?(整)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Form { get; }

    [GeneratedRegex(@"(?<unit>万亿|百万|千万|亿|万|千|百)?元\)?\s*\z")]
    private static partial Regex HeaderUnit { get; }

    [GeneratedRegex(@"\s*[(\[,/:].*\z|[*：:]+|\s*单位.*\z")]
    private static partial Regex Brackets { get; }
}
