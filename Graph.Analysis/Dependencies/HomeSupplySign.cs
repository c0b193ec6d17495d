namespace Graph.Analysis.Dependencies;

/// <summary>What the data says about the supply of a technology in the home region.</summary>
internal enum HomeSupplySign
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>A local enterprise masters it.</summary>
    Mastered,

    /// <summary>None is known to master it, and documents call it a bottleneck.</summary>
    CalledBottleneck,

    /// <summary>None is known to master it, and a local enterprise needs it or plans to develop it.</summary>
    OnlyWanted,

    /// <summary>Enterprises elsewhere develop it, and none here is known to.</summary>
    OnlyElsewhere,
}
