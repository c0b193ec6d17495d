using Graph.Api.Analyses;
using Graph.Api.Schema.Analyses;
using Graph.Api.Schema.Fetching;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Api.Search;
using Graph.Api.Versions;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Schema;

/// <summary>Registers the GraphQL schema and what its fields read through.</summary>
internal static class SchemaServices
{
    /// <summary>Adds the schema.</summary>
    /// <remarks>Its types are made while the host is: they need no service, and until the host is made the program keeps one processor
    /// busy.</remarks>
    public static IServiceCollection AddGraphSchema(this IServiceCollection services)
    {
        var types = Task.Run(() => new GraphTypes());
        return services.AddSingleton(_ => types.GetAwaiter().GetResult()).AddSchemaFields();
    }

    private static IServiceCollection AddSchemaFields(this IServiceCollection services) => services
        .AddSingleton<SnapshotByVersion>()
        .AddSingleton<SearchIndexes>()
        .AddSingleton<GraphReader>()
        .AddSingleton<SearchFields>()
        .AddSingleton<StatisticsFields>()
        .AddSingleton<DataSetFields>()
        .AddSingleton<AnalysesByVersion>()
        .AddSingleton<PastVersions>().AddSingleton<AsOfField>()
        .AddSingleton<ResultResolver>()
        .AddSingleton<AnalysisTypes>().AddSingleton<GapTypes>().AddSingleton<StrengthTypes>().AddSingleton<AttractionTypes>()
        .AddSingleton<PartnerTypes>().AddSingleton<DependencyTypes>()
        .AddSingleton<GapFields>().AddSingleton<StrengthFields>().AddSingleton<AttractionFields>().AddSingleton<PartnerFields>()
        .AddSingleton<DependencyFields>()
        .AddSingleton<VersionTypes>().AddSingleton<HistoryFields>().AddSingleton<GapChangeFields>()
        .AddSingleton<QueryType>()
        .AddSingleton<ISchema, GraphApiSchema>()
        .AddSingleton<IDocumentExecuter>(_ => new DocumentExecuter());
}
