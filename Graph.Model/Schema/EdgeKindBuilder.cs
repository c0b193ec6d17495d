using System.Linq.Expressions;
using System.Text.Json;

namespace Graph.Model;

/// <summary>Declares an edge kind with its properties and the fields that follow it from both ends.</summary>
internal sealed class EdgeKindBuilder<T>(string description, string chinese, NodeKind[] from, NodeKind[] to) where T : Edge
{
    private readonly List<Property> _properties = [];
    private readonly List<Action<EdgeKind>> _fields = [];
    private bool _isEditorial;
    private readonly List<EdgeInFiles> _inFiles = [];

    public EdgeKindBuilder<T> Property<TValue>(Expression<Func<T, TValue>> member, string meaning, string term, string? fileKey = "")
    {
        _properties.Add(Model.Property.Of(member, meaning, term, fileKey: fileKey));
        return this;
    }

    public EdgeKindBuilder<T> InFiles(string key, EdgeFileForm form, string? relation = null, NodeKind? of = null)
    {
        _inFiles.Add(new(key, form, relation, of));
        return this;
    }

    /// <summary>The field that follows the edge from its start.</summary>
    public EdgeKindBuilder<T> Field(string name, string meaning, string term, RelationForm form = RelationForm.Connection,
        bool required = false, bool dataOrder = false, string? groupKey = null)
    {
        _fields.Add(edge => Add(edge, true, from, to, name, meaning, term, form, required, dataOrder, null, groupKey));
        return this;
    }

    /// <summary>The field that follows the edge back from its end, for the kinds given (all, where none is).</summary>
    public EdgeKindBuilder<T> Inverse(string name, string meaning, string term, RelationForm form = RelationForm.Connection,
        NodeKind[]? of = null, NodeKind[]? leadingTo = null, Property? order = null, string? groupKey = null)
    {
        _fields.Add(edge => Add(edge, false, of ?? to, leadingTo ?? from, name, meaning, term, form, false, false, order, groupKey));
        return this;
    }

    /// <summary>The edge is the editors' own order and no statement of a document.</summary>
    public EdgeKindBuilder<T> Editorial()
    {
        _isEditorial = true;
        return this;
    }

    public EdgeKind Build()
    {
        _properties.Add(Model.Property.Of<Edge, string?>(edge => edge.Note, "A remark of the editors, where there is one.", "备注"));
        var name = JsonNamingPolicy.SnakeCaseUpper.ConvertName(typeof(T).Name);
        var edge = new EdgeKind(name, typeof(T), description, chinese, from, to, _properties, _inFiles, Activator.CreateInstance<T>)
        {
            IsEditorial = _isEditorial,
        };
        _fields.ForEach(add => add(edge));
        return edge;
    }

    private static void Add(EdgeKind edge, bool forward, NodeKind[] owners, NodeKind[] targets, string name, string meaning, string term,
        RelationForm form, bool required, bool dataOrder, Property? order, string? groupKey)
    {
        foreach (var owner in owners)
        {
            owner.Add(new(name, owner, form, targets, [[new(edge, forward)]], meaning, term)
            {
                IsRequired = required,
                KeepsDataOrder = dataOrder,
                DefaultOrder = order,
                GroupKey = groupKey,
            });
        }
    }
}
