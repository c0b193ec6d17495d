namespace Graph.Model;

/// <summary>An enterprise (企业).</summary>
public sealed record Enterprise : Node
{
    /// <summary>County or zone of the home region; the city, where outside it; null where not known.</summary>
    public string? Region { get; init; }

    /// <summary>Whether it lies in the home region: follows from <see cref="Region"/> and the data set.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Its part in its industry; null where no source says.</summary>
    public EnterpriseRole? Role { get; init; }

    /// <summary>Exchange and code where it is listed, such as <c>SZ:002156</c>; null where no source says so.</summary>
    public string? Ticker { get; init; }
}
