using Graph.Analysis.Partners;
using Graph.Api.Limits;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace Graph.Api.Schema.Analyses;

/// <summary><c>partnerMatches</c> and <c>Enterprise.partnerMatches</c>.</summary>
internal sealed class PartnerFields(PartnerTypes partners, ResultResolver resolver, IOptions<GraphQLLimits> limits)
{
    private const int OwnCost = 6_000;

    public FieldType PartnerMatches() => ApiField.Root("partnerMatches", new NonNullGraphType(partners.Connection),
        "Universities, institutes and laboratories that could help, the best first.", "伙伴匹配",
        resolver.Root(partners.Connection, (analyses, arguments, cancellationToken) =>
            PartnerTypes.Find(analyses, PartnerTypes.Question(analyses, arguments), arguments, limits.Value, cancellationToken)),
        [partners.QuestionArgument(), .. partners.Arguments()])
        .WithPageCost().WithOwnCost(OwnCost).WithTextCost("for", 2);

    public FieldType OfEnterprise() => ApiField.Of("partnerMatches", new NonNullGraphType(partners.Connection),
        "Universities, institutes and laboratories that could help the enterprise, the best first.", "伙伴匹配",
        resolver.Level(partners.Connection, (analyses, enterprise, arguments, cancellationToken) =>
            PartnerTypes.Find(analyses, new PartnerQuestion.OfEnterprise(enterprise), arguments, limits.Value, cancellationToken)),
        [.. partners.Arguments()]).WithPageCost().WithOwnCost(OwnCost);
}
