using System.Globalization;
using Graph.Model;
using Graph.Seed.Diagnostics;
using Graph.Seed.Rules;
using Graph.Seed.Sheets;

namespace Graph.Seed.Importing;

/// <summary>Reads the values of cells as people write them; reports what does not fit and gives null for it.</summary>
internal sealed class CellReader(DiagnosticList diagnostics, DateOnly today)
{
    private const long SmallestUsualAmount = 10_000;

    private static readonly string[] _yes = ["是", "有", "√", "✓", "y", "yes", "true", "1", "对"];
    private static readonly string[] _no = ["否", "×", "✗", "x", "n", "no", "false", "0", "不是", "没有"];

    /// <summary>What was found so far.</summary>
    public DiagnosticList Diagnostics { get; } = diagnostics;

    /// <summary>The value in the form in which <see cref="Property.Get"/> gives it; null where the cell is blank, or wrong and that is
    /// reported.</summary>
    /// <param name="property">The property.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="unit">What an amount without a unit is a multiple of.</param>
    public object? Read(Property property, ImportCell cell, decimal unit)
    {
        if (cell.Raw.Error is { } error)
        {
            Diagnostics.Add(cell.At(ImportDiagnostics.FormulaError, error));
            return null;
        }
        return cell.IsBlank ? null : property.Type switch
        {
            PropertyType.TextList => Items(cell),
            PropertyType.IntegerList => Numbers(cell),
            PropertyType.Integer or PropertyType.Long => Whole(property, cell, unit),
            PropertyType.Boolean => Boolean(cell),
            PropertyType.Date => Day(cell, cell.Text),
            PropertyType.Enum => Word(property.Enum!, cell),
            _ => Text(property, cell, cell.Text!),
        };
    }

    /// <summary>A day; null where there is none, or it is wrong and that is reported.</summary>
    public DateOnly? Day(ImportCell cell, string? text)
    {
        DateOnly day;
        if (cell.Raw.Value is DateTime moment)
        {
            day = DateOnly.FromDateTime(moment);
        }
        else if (cell.Raw.Value is double number && DayText.OfNumber(number) is { } counted)
        {
            day = counted;
            Diagnostics.Add(cell.At(ImportDiagnostics.NumberAsDay, cell.Shown, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
        else if (text is null || !DayText.TryRead(text, out day))
        {
            return text is null ? null : Wrong<DateOnly>(cell, text, ImportDiagnostics.Day);
        }
        return Passes(cell, found => FutureDate.Check(cell.Scalar(cell.Shown), day, today, found)) ? day : null;
    }

    /// <summary>A text, if it is good.</summary>
    public string? Text(Property? property, ImportCell cell, string text)
    {
        if (CellText.IsDitto(CellText.Plain(cell.Shown)))
        {
            Diagnostics.Add(cell.At(ImportDiagnostics.WrongValue, Quote.Of(text), ImportDiagnostics.ValueAbove));
            return null;
        }
        var scalar = cell.Scalar(text);
        return Passes(cell, found => BadText.Check(scalar, found)
            && TextDomain.Check(property?.Domain ?? ValueDomain.Any, scalar, found)) ? text : null;
    }

    /// <summary>Runs rules of values; what they find is reported with what the cell is.</summary>
    public bool Passes(ImportCell cell, Func<DiagnosticList, bool> rules)
    {
        DiagnosticList found = new();
        var passes = rules(found);
        foreach (var diagnostic in found.InOrder())
            Diagnostics.Add(cell.In(diagnostic));
        return passes;
    }

    private string[]? Items(ImportCell cell)
    {
        List<string> items = [];
        foreach (var item in CellText.ReadItems(cell.Shown).Where(item => !CellText.IsClear(item)).Distinct(StringComparer.Ordinal))
        {
            if (Text(null, cell, item) is { } text)
                items.Add(text);
        }
        return items.Count == 0 ? null : [.. items];
    }

    private int[]? Numbers(ImportCell cell)
    {
        List<int> numbers = [];
        foreach (var item in CellText.ReadItems(cell.Shown).SelectMany(item => item.Split(',', '，')).Where(item => !CellText.IsClear(item)))
        {
            if (!NumberText.TryRead(item, 1, out var number) || decimal.Truncate(number) != number || Math.Abs(number) > int.MaxValue)
                return Wrong(cell, item, ImportDiagnostics.WholeNumber);
            numbers.Add((int)number);
        }
        return [.. numbers];

        int[]? Wrong(ImportCell at, string text, Bilingual expected)
        {
            _ = Wrong<int>(at, text, expected);
            return null;
        }
    }

    private object? Whole(Property property, ImportCell cell, decimal unit)
    {
        if (property.Domain is ValueDomain.Year)
            return Year(cell);
        var isMoney = property.Domain is ValueDomain.Yuan;
        var text = cell.Text!;
        if (cell.Raw.Value is DateTime || !NumberText.TryRead(text, isMoney ? unit : 1, out var number))
            return Wrong<long>(cell, text, isMoney ? ImportDiagnostics.Amount : ImportDiagnostics.WholeNumber);
        var most = property.Type is PropertyType.Long ? long.MaxValue : int.MaxValue;
        if (decimal.Truncate(number) != number || Math.Abs(number) > most)
            return Wrong<long>(cell, text, isMoney ? ImportDiagnostics.WholeYuan : ImportDiagnostics.WholeNumber);
        if (!Passes(cell, found => NegativeNumber.Check(cell.Scalar(text), (long)number, found)))
            return null;
        if (isMoney && number is > 0 and < SmallestUsualAmount)
            Diagnostics.Add(cell.At(ImportDiagnostics.SmallAmount, (long)number));
        return property.Type is PropertyType.Long ? (long)number : (int)number;
    }

    private object? Year(ImportCell cell)
    {
        var text = cell.Raw.Value is DateTime day ? day.Year.ToString(CultureInfo.InvariantCulture) : cell.Text!;
        var figures = CellText.HalfWidthSigns(text);
        if (figures.Length < 4 || !int.TryParse(figures.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || (figures.Length > 4 && !"年-/.".Contains(figures[4], StringComparison.Ordinal)))
        {
            return Wrong<int>(cell, text, ImportDiagnostics.Year);
        }

        return Passes(cell, found => YearOutOfRange.Check(cell.Scalar(text), year, today, found)) ? year : null;
    }

    private bool? Boolean(ImportCell cell)
    {
        if (cell.Raw.Value is bool flag)
            return flag;
        var text = CellText.HalfWidthSigns(cell.Text!).ToLowerInvariant();
        return _yes.Contains(text) ? true : _no.Contains(text) ? false : Wrong<bool>(cell, text, ImportDiagnostics.YesOrNo);
    }

    private string? Word(EnumType type, ImportCell cell)
    {
        if (EnumWords.Find(type, cell.Text!) is { } value)
            return value.Name;
        var labels = type.Values.Select(known => EnumWords.Label(type, known)).ToList();
        Diagnostics.Add(cell.At(ImportDiagnostics.WrongWord, Quote.Of(cell.Text!), new Bilingual(type.Chinese, type.Name)) with
        {
            Hint = new($"可填：{string.Join("、", labels)}。",
                $"It is one of {string.Join(", ", type.Values.Select(known => $"{EnumWords.Label(type, known)} ({known.FileName})"))}."),
        });
        return null;
    }

    private T? Wrong<T>(ImportCell cell, string text, Bilingual expected) where T : struct
    {
        Diagnostics.Add(cell.At(ImportDiagnostics.WrongValue, Quote.Of(text), expected));
        return null;
    }
}
