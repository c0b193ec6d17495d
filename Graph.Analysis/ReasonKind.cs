namespace Graph.Analysis;

/// <summary>The sorts of reasons for a partner, in the order in which a score lists them.</summary>
internal enum ReasonKind
{
    /// <summary>It already works with the enterprise.</summary>
    Relation,

    /// <summary>It researches a requested technology.</summary>
    Research,

    /// <summary>It researches what a requested technology depends on, what depends on it, or a technology of the same segment.</summary>
    Related,

    /// <summary>It hosts a laboratory that researches a requested technology or a related one.</summary>
    Laboratory,

    /// <summary>It takes part in a collaboration or project about one.</summary>
    Collaboration,

    /// <summary>It is strong in a discipline on which what was asked draws.</summary>
    DrawsOn,

    /// <summary>It works with an enterprise of the same segment.</summary>
    Peers,

    /// <summary>Its name, field or work has words of what was asked.</summary>
    Words,

    /// <summary>It is strong in a discipline that goes with what was asked.</summary>
    Discipline,

    /// <summary>It has worked with enterprises before.</summary>
    Experience,

    /// <summary>It is near.</summary>
    Near,
}
