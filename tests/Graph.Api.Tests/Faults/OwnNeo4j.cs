using Graph.Model;
using Graph.Store.Neo4j;
using Graph.TestSupport;
using Microsoft.Extensions.Configuration;

namespace Graph.Api.Tests.Faults;

/// <summary>A Neo4j for tests that harm it. It asks for a log-in and holds <see cref="TinyChain"/>. Whoever harms it puts it right
/// again.</summary>
public sealed class OwnNeo4j : IDisposable
{
    /// <summary>The password of the user <c>neo4j</c>: a word that is nowhere else.</summary>
    public const string Password = "pearl-diver-of-tests";

    private Neo4jServer? _server;
    private Neo4jStoreConnection? _connection;

    public Neo4jServer Server => _server!;

    /// <summary>The store, as a program that writes has it.</summary>
    public IGraphStore Store => _connection!.Store;

    /// <summary>The settings of a process that reads it.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("Store:Kind", "Neo4j"), ("Store:Neo4j:Endpoint", Server.Endpoint!.ToString()), ("Store:Neo4j:User", "neo4j"),
            ("Store:Neo4j:Password", Password),
    ];

    /// <summary>Starts it, where that was not done; skips the test where there is no launcher.</summary>
    public async Task RequireAsync()
    {
        Neo4jServer.RequireLauncher();
        if (_connection is not null)
            return;
        _server ??= new(Password, transactionTimeout: "2m"); // on a busy machine, too
        (string Key, string Value)[] patient =
            [.. Settings, ("Store:Neo4j:QueryTimeout", "00:01:00"), ("Store:Neo4j:WriteTimeout", "00:05:00"),
                ("Store:Neo4j:RetryTotal", "00:01:00")];
        var connection = Neo4jStoreConnection.Open(new ConfigurationBuilder().AddInMemoryCollection(patient.ToDictionary(
            setting => setting.Key, setting => (string?)setting.Value)).Build(), null);
        await connection.Store.WriteAsync(TinyChain.Batch, CancellationToken.None);
        _connection = connection;
    }

    /// <summary>Lets it run again, whatever was done to it.</summary>
    public void PutRight()
    {
        if (_server is null)
            return;
        _server.Start(); // does nothing where it runs
        _server.Signal("CONT");
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _server?.Dispose();
    }
}
