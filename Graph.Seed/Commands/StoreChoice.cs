using System.CommandLine;
using System.CommandLine.Parsing;
using Graph.Seed.Output;
using Graph.Seed.Texts;
using Graph.Store.Configuration;
using Graph.Store.Embedded;
using Graph.Store.Neo4j;
using Graph.Store.Neo4j.Configuration;
using Microsoft.Extensions.Configuration;

namespace Graph.Seed.Commands;

/// <summary>The options that say which store a command means: a file, or <see cref="Neo4j"/> with where that is.</summary>
/// <remarks>A password is taken from the environment alone: a command line is seen by others and kept in histories.</remarks>
internal sealed class StoreChoice
{
    /// <summary>The name that represents the Neo4j of the settings, instead of a file.</summary>
    public const string Neo4j = "neo4j";

    private readonly Option<string> _endpoint;
    private readonly Option<string> _database;
    private readonly Option<string> _user;
    private readonly TimeProvider _time;

    public StoreChoice(SeedEnvironment environment)
    {
        _time = environment.Time;
        _endpoint = new("--neo4j-endpoint") { Description = environment.Say(CommandTexts.Neo4jEndpoint), HelpName = "URL" };
        _database = new("--neo4j-database") { Description = environment.Say(CommandTexts.Neo4jDatabase), HelpName = "NAME" };
        _user = new("--neo4j-user") { Description = environment.Say(CommandTexts.Neo4jUser), HelpName = "NAME" };
    }

    /// <summary>Adds the options to a command whose own option or argument names the store.</summary>
    public void AddTo(Command command, Func<CommandResult, string?> target, SeedEnvironment environment)
    {
        Option[] options = [_endpoint, _database, _user];
        foreach (var option in options)
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (target(result) is not Neo4j && Array.Exists(options, option => result.GetResult(option) is { Implicit: false }))
                result.AddError(environment.Say(CommandTexts.OnlyForNeo4j));
        });
    }

    /// <summary>Opens a store. The caller disposes of it.</summary>
    /// <exception cref="Model.GraphStoreException">It cannot be opened, or a setting is missing or wrong.</exception>
    public async ValueTask<SeedStore> OpenAsync(ParseResult result, string target, bool readOnly, bool offline,
        IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        if (target is not Neo4j)
        {
            var history = HistoryOptions.Read(new ConfigurationBuilder().AddEnvironmentVariables().Build());
            return new(target, await EmbeddedStoreFile.OpenAsync(target, readOnly, history, _time, logger: null, cancellationToken), null);
        }
        var connection = Neo4jStoreConnection.Open(Settings(result, offline), progress);
        return new(target, connection.Store, connection);
    }

    private IConfigurationRoot Settings(ParseResult result, bool offline)
    {
        const string Section = Neo4jStoreOptions.Section;
        List<KeyValuePair<string, string?>> stated = [];
        foreach (var (option, name) in new[] { (_endpoint, nameof(Neo4jStoreOptions.Endpoint)),
            (_database, nameof(Neo4jStoreOptions.Database)), (_user, nameof(Neo4jStoreOptions.User)) })
        {
            if (result.GetValue(option) is { } value)
                stated.Add(new($"{Section}:{name}", value));
        }
        if (offline)
            stated.Add(new($"{Section}:{nameof(Neo4jStoreOptions.Offline)}", "true"));
        return new ConfigurationBuilder()
            // A whole graph takes longer to read and write than a question to answer; the server's own limit is the one that counts.
            .AddInMemoryCollection([new($"{Section}:{nameof(Neo4jStoreOptions.QueryTimeout)}", "00:05:00"),
                new($"{Section}:{nameof(Neo4jStoreOptions.WriteTimeout)}", "00:05:00")])
            .AddEnvironmentVariables()
            .AddInMemoryCollection(stated)
            .Build();
    }
}
