namespace Graph.Api.Operations;

/// <summary>Where the persisted operations are. Bound to the section <c>Operations</c>.</summary>
public sealed class OperationOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Operations";

    /// <summary>Folder of <c>*.graphql</c> files, with folders below it. Default: null, the folder <c>queries</c> beside the program,
    /// which may be missing; one that is named here must exist.</summary>
    public string? Path { get; set; }

    /// <summary>Whether to serve these operations and nothing else. Default: false.</summary>
    public bool OnlyPersisted { get; set; }

    /// <summary>Whether to run them with their examples in the background after the start, so that their code is compiled before somebody
    /// asks. Only with the embedded store and a graph of less than 20,000 nodes. Default: true.</summary>
    public bool WarmUp { get; set; } = true;
}
