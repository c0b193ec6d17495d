namespace Graph.Model.Tests.Schema;

public sealed class GraphSchemaTests
{
    [Fact]
    public void Every_record_type_of_a_node_or_an_edge_is_declared_once()
    {
        Assert.Equal(RecordTypes<Node>(), GraphSchema.Kinds.Select(kind => kind.RecordType.Name).Order(StringComparer.Ordinal));
        Assert.Equal(RecordTypes<Edge>(), GraphSchema.Edges.Select(edge => edge.RecordType.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_declaration_is_listed_in_the_order_of_the_declarations()
    {
        Assert.Equal(Declared<NodeKind>(), GraphSchema.Kinds);
        Assert.Equal([.. Declared<EdgeKind>().Where(edge => edge != GraphSchema.CitedIn), GraphSchema.CitedIn], GraphSchema.Edges);
    }

    [Fact]
    public void Domains_fit_the_types_of_their_properties()
    {
        var all = GraphSchema.Kinds.SelectMany(kind => kind.Properties).Concat(GraphSchema.Edges.SelectMany(edge => edge.Properties))
            .ToList();
        Assert.All(all, property => Assert.True(Fits(property),
            $"{property} is of type {property.Type} and cannot be a {property.Domain}."));
        // What an edge, or an entry as a whole, rests on. A property of a node may have a basis of its own, such as that of a region.
        Assert.All(all.Where(property => property.Type is PropertyType.Enum && property.Enum == GraphEnums.Of<Basis>()
            && property.Name is "basis"),
            property => Assert.Equal(ValueDomain.Basis, property.Domain));
        Assert.All(GraphSchema.Kinds, kind => Assert.NotNull(kind.FindProperty(ValueDomain.Name)));
    }

    [Fact]
    public void Names_of_kinds_fields_and_edges_are_unique_in_their_place()
    {
        Assert.Equal(GraphSchema.Kinds.Count, GraphSchema.Kinds.Select(kind => kind.Name).Distinct().Count());
        Assert.Equal(GraphSchema.Edges.Count, GraphSchema.Edges.Select(edge => edge.Name).Distinct().Count());
        Assert.All(GraphSchema.Kinds, kind =>
            Assert.Distinct(kind.Properties.Select(property => property.Name).Concat(kind.Relations.Select(relation => relation.Name))));
    }

    [Fact]
    public void Each_path_of_a_relation_leads_from_its_owner_to_its_targets()
    {
        foreach (var relation in GraphSchema.Kinds.SelectMany(kind => kind.Relations))
        {
            foreach (var path in relation.Paths)
            {
                IEnumerable<NodeKind> at = [relation.Owner];
                foreach (var step in path)
                {
                    Assert.NotEmpty(at.Intersect(step.IsForward ? step.Edge.From : step.Edge.To));
                    at = step.IsForward ? step.Edge.To : step.Edge.From;
                }
                Assert.Empty(relation.Targets.Except(at));
            }
        }
    }

    [Fact]
    public void Every_property_gives_back_the_value_that_a_node_was_made_with()
    {
        foreach (var kind in GraphSchema.Kinds)
        {
            var id = NodeId.Of(kind.Name, "x");
            var (known, unknown) = (kind.Create(id, [], Sample), kind.Create(id, [], _ => null));
            foreach (var property in kind.Properties.Where(property => property.Type is not PropertyType.Id))
            {
                Assert.Equal(Sample(property), property.Get(known));
                if (property.IsNullable)
                    Assert.Null(property.Get(unknown));
            }
        }
    }

    [Fact]
    public void A_new_node_knows_nothing_but_its_id()
    {
        var lab = (Lab)GraphSchema.Lab.Create(NodeId.Parse("lab:x"));
        Assert.Equal("lab:x", lab.Id.ToString());
        Assert.True(lab is { NameEn: null, Level: null, Status: null, Region: null, Aliases.Count: 0, Citations.Count: 0 });
    }

    [Theory]
    [InlineData("plan-145", null, null)]
    [InlineData("plan-145", "专栏6·A", "2026-11-24")]
    [InlineData("plan-145", "a#b@c", "2026-11-24")]
    [InlineData("plan-145", "ends@2026-11-24", null)]
    [InlineData("plan-145", "ends@", null)]
    [InlineData("plan-145", "", "2026-11-24")]
    public void A_citation_reads_back_from_its_text(string source, string? locator, string? day)
    {
        var citation = new Citation(NodeId.Of("source", source), locator, day is null ? null : DateOnly.Parse(day, null));
        Assert.Equal(citation, Citation.Parse(citation.ToString()));
    }

    [Theory]
    [InlineData("technology:photoresist", true)]
    [InlineData("technology:x2-3", true)]
    [InlineData("technology:", false)]
    [InlineData(":x", false)]
    [InlineData("technology:-x", false)]
    [InlineData("technology:X", false)]
    [InlineData("technology:x\n", false)]
    [InlineData("technology:光", false)]
    [InlineData(null, false)]
    public void An_id_is_a_kind_and_a_slug(string? text, bool isId) => Assert.Equal(isId, NodeId.TryParse(text, out _));

    private static IEnumerable<string> RecordTypes<T>() =>
        typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T))).Select(type => type.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<T> Declared<T>() => typeof(GraphSchema).GetProperties().Where(property => property.PropertyType == typeof(T))
        .OrderBy(property => property.MetadataToken).Select(property => (T)property.GetValue(null)!);

    private static bool Fits(Property property) => property.Domain switch
    {
        ValueDomain.Name or ValueDomain.WebAddress or ValueDomain.Region => property.Type is PropertyType.Text,
        ValueDomain.Aliases => property.Type is PropertyType.TextList,
        ValueDomain.Year => property.Type is PropertyType.Integer,
        ValueDomain.Basis => property.Enum == GraphEnums.Of<Basis>(),
        _ => true,
    };

    private static object Sample(Property property) => property.Type switch
    {
        PropertyType.Text => "文",
        PropertyType.TextList => new[] { "甲", "乙" },
        PropertyType.Integer => 7,
        PropertyType.IntegerList => new[] { 1, 2 },
        PropertyType.Long => 5_000_000_000L,
        PropertyType.Boolean => true,
        PropertyType.Enum => property.Enum!.Values[^1].Name,
        _ => throw new NotSupportedException(property.Name),
    };
}
