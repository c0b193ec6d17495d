using Graph.Analysis.Partners;
using Graph.Api.Limits;
using Graph.Api.Schema.Planning;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Api.Schema.Views;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace Graph.Api.Schema.Analyses;

/// <summary><c>partnerMatches</c> and <c>Enterprise.partnerMatches</c>.</summary>
internal sealed class PartnerFields(PartnerTypes partners, ResultResolver resolver, GraphReader reader)
{
    private const int OwnCost = 100;

    public FieldType PartnerMatches() => new FieldType
    {
        Name = "partnerMatches",
        Description = Text.Of("Universities, institutes and laboratories that could help, the best first.", "伙伴匹配"),
        ResolvedType = new NonNullGraphType(partners.Connection),
        Arguments = [partners.QuestionArgument(), .. partners.Arguments()],
        Resolver = new FuncFieldResolver<object?>(context => resolver.RootAsync(context, partners.Connection,
            (analyses, arguments, cancellationToken) =>
                PartnerTypes.Find(analyses, PartnerTypes.Question(analyses, arguments), arguments, reader.Limits, cancellationToken))),
    }.WithPageCost().WithOwnCost(OwnCost);

    public FieldType OfEnterprise() => ApiField.Of<NodeView>("partnerMatches", new NonNullGraphType(partners.Connection),
        "Universities, institutes and laboratories that could help the enterprise, the best first.", "伙伴匹配",
        (_, context) => resolver.Level(context, partners.Connection, (analyses, enterprise, arguments, cancellationToken) =>
            PartnerTypes.Find(analyses, new PartnerQuestion.OfEnterprise(enterprise.Node.Id), arguments, reader.Limits, cancellationToken)),
        [.. partners.Arguments()]).WithPageCost().WithOwnCost(OwnCost);
}
