using GraphQL.Types;

namespace Graph.Api.Schema.Planning;

/// <summary>Attaches a plan to the declaration of a field.</summary>
internal static class FieldPlanExtensions
{
    private const string Metadata = "Graph.Api.Plan";

    public static FieldType WithPlan(this FieldType field, FieldPlan plan)
    {
        field.Metadata[Metadata] = plan;
        return field;
    }

    public static FieldPlan? Plan(this FieldType field) => field.Metadata.TryGetValue(Metadata, out var plan) ? (FieldPlan?)plan : null;
}
