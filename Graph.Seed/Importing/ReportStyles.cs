using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Graph.Seed.Importing;

/// <summary>The styles of the cells of a report: each as the cell had it, with the colour of what is wrong or without it.</summary>
internal sealed class ReportStyles(WorkbookPart book)
{
    private const string Colour = "FFFFC7CE";

    private readonly Dictionary<uint, uint> _marked = [];
    private readonly Dictionary<uint, uint> _plain = [];
    private readonly Stylesheet _styles = StylesOf(book);
    private uint? _fill;

    /// <summary>The style with the colour.</summary>
    public uint Marked(uint style) => _marked.TryGetValue(style, out var marked) ? marked
        : _marked[style] = WithFill(style, _fill ??= AddFill());

    /// <summary>The style without the colour.</summary>
    public uint Plain(uint style) => _plain.TryGetValue(style, out var plain) ? plain
        : _plain[style] = IsMarked(style) ? WithFill(style, 0) : style;

    private bool IsMarked(uint style) => _styles.CellFormats?.ElementAtOrDefault((int)style) is CellFormat { FillId.Value: var fill }
        && _styles.Fills?.ElementAtOrDefault((int)fill) is Fill { PatternFill.ForegroundColor.Rgb.Value: Colour };

    private uint WithFill(uint style, uint fill)
    {
        var formats = _styles.CellFormats!;
        var format = (CellFormat)formats.ElementAt((int)style).CloneNode(true);
        (format.FillId, format.ApplyFill) = (fill, fill > 0);
        formats.AppendChild(format);
        formats.Count = (uint)formats.ChildElements.Count;
        _styles.Save();
        return formats.Count - 1;
    }

    private uint AddFill()
    {
        var fills = _styles.Fills ??= new(new Fill(), new Fill());
        fills.AppendChild(new Fill(new PatternFill(new ForegroundColor { Rgb = Colour }) { PatternType = PatternValues.Solid }));
        fills.Count = (uint)fills.ChildElements.Count;
        return fills.Count - 1;
    }

    private static Stylesheet StylesOf(WorkbookPart book)
    {
        var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
        return part.Stylesheet ??= new(new Fonts(new Font()), new Fills(new Fill(), new Fill()), new Borders(new Border()),
            new CellFormats(new CellFormat()));
    }
}
