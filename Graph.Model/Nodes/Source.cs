namespace Graph.Model;

/// <summary>A document that facts are taken from (出处). Its <see cref="Node.Name"/> is its title.</summary>
public sealed record Source : Node
{
    /// <summary>What sort of document it is, and so how far it can be trusted.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Who published it; null where not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>The address at which people may read it: a page of its publisher, or of a known portal that reprints it; null where
    /// none is known.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published, as the document says it: a day, a month, a year or words; null where not known.</summary>
    public string? Date { get; init; }

    /// <summary>The address of another copy, where the editors read it; null where they read it at <see cref="Url"/>. Nobody vouches for
    /// that page, so it is for editors and no link for readers.</summary>
    public string? ReadAt { get; init; }

    /// <summary>The name of the file in which the editors keep its text; null where they keep none.</summary>
    public string? Archive { get; init; }
}

/// <summary>What sort of document a source is. The order is that of trust, the most trusted first.</summary>
[Term("What sort of document a source is; the most trusted first.", "文献类别")]
public enum SourceKind
{
    [Term("A page or document of a government, a court, a public institution, a university or a research institute.", "官方文件")]
    Official,

    [Term("A page, announcement or report of the enterprise itself.", "企业自述")]
    Company,

    [Term("A newspaper, an agency or a trade medium in its own publication.", "媒体报道")]
    Press,

    [Term("A scientific paper, a thesis or a patent.", "论文或专利")]
    Paper,

    [Term("A copy, mirror or digest on a page of somebody else.", "转载或副本")]
    Reprint,

    [Term("A text that a program wrote, or the table of contents of a report that is made in series.", "机器生成")]
    Generated,
}
