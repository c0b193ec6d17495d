using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Graph.Store.Neo4j.Configuration;

/// <summary>How to reach Neo4j: the section <c>Store:Neo4j</c> of the configuration.</summary>
public sealed class Neo4jStoreOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Store:Neo4j";

    /// <summary>Address of the server's HTTP interface (not of Bolt), such as <c>http://localhost:7474</c>. Required; no user name or
    /// password may be in it.</summary>
    [Required(ErrorMessage = "it is missing: the address of Neo4j's HTTP interface, such as http://localhost:7474.")]
    public Uri? Endpoint { get; set; }

    /// <summary>Name of the database. Default: <c>neo4j</c>.</summary>
    [Required(ErrorMessage = "it must be the name of a database.")] public string Database { get; set; } = "neo4j";

    /// <summary>Name to log in with; null where the server asks for none. Default: null.</summary>
    public string? User { get; set; }

    /// <summary>Password to log in with; comes from the environment or a secret store, and is never logged. Default: null.</summary>
    public string? Password { get; set; }

    /// <summary>Time to wait for the answer to one statement, waiting for a connection included. Closing the connection does not stop the
    /// statement: set the server's <c>db.transaction.timeout</c> to no more than this. Default: 10 seconds; between 1 second and 5
    /// minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")] public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Time to wait for the answer to one statement of a write. Default: 1 minute; between 1 second and 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")] public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Connections to the server at most; a call waits for a free one, within its time-out. Default: 64; between 1 and
    /// 1000.</summary>
    [Range(1, 1000)] public int MaxConnections { get; set; } = 64;

    /// <summary>Time after which a call that met transient errors is not tried again. Default: 5 seconds; between 0 (never tried again) and
    /// 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan RetryTotal { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The number of nodes and edges from which on the first load into an empty database is written in batches, the version last,
    /// instead of in one transaction. Default: 1,000; at least 1.</summary>
    [Range(1, int.MaxValue)] public int FirstLoadInBatchesFrom { get; set; } = 1_000;

    /// <summary>Nodes or edges in one statement of a write. Default: 5,000; between 1 and 100,000.</summary>
    [Range(1, 100_000)] public int WriteBatchSize { get; set; } = 5_000;

    /// <summary>How long after the server named its version that is taken for the present one, and so how late at most a new version is
    /// noticed. Default: half a second; between 0 (asked each time) and 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:01")] public TimeSpan VersionMaxAge { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Nodes and edges that one transaction may change once the database holds a graph. A transaction must end within the server's
    /// <c>db.transaction.timeout</c> and fit into its memory (<c>docs/neo4j.md</c> says what was measured). Default: 20,000; at least
    /// 1.</summary>
    [Range(1, int.MaxValue)] public int MaxTransactionSize { get; set; } = 20_000;

    /// <summary>Whether a larger change is made in batches, with no version meanwhile, so that readers see no graph until it is done;
    /// otherwise it is refused. Default: false.</summary>
    public bool Offline { get; set; }
}

/// <summary>Checks of the options that attributes cannot express.</summary>
internal sealed class Neo4jStoreOptionsRules : IValidateOptions<Neo4jStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, Neo4jStoreOptions options)
    {
        List<string> errors = [.. Errors(options)];
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(Neo4jStoreOptions options)
    {
        var section = Neo4jStoreOptions.Section;
        if (options.Endpoint is { } endpoint)
        {
            if (!endpoint.IsAbsoluteUri || endpoint.Scheme is not ("http" or "https"))
            {
                yield return $"{section}:Endpoint must be the address of Neo4j's HTTP interface, such as http://localhost:7474; bolt:// "
                    + $"and neo4j:// are not.";
            }
            else if (endpoint.UserInfo.Length > 0)
            {
                yield return $"{section}:Endpoint must not hold a name or a password; they belong in {section}:User and "
                    + $"{section}:Password.";
            }
            else if (endpoint.AbsolutePath != "/" || endpoint.Query.Length > 0)
            {
                yield return $"{section}:Endpoint must be the bare address, without a path: http://localhost:7474.";
            }
        }
        if (options.User is null != options.Password is null)
            yield return $"{section}:User and {section}:Password go together; one of them is missing.";
        if (options.Database.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')))
            yield return $"{section}:Database must be the name of a database: letters, digits, dots, hyphens.";
    }
}
