using System.Linq.Expressions;
using System.Text.Json;

namespace Graph.Model;

/// <summary>Declares an edge kind with its properties and the fields that follow it from both ends.</summary>
/// <param name="edges">Takes the kind when it is built.</param>
/// <param name="description">What such an edge says, in English.</param>
/// <param name="chinese">The Chinese term.</param>
/// <param name="from">The kinds it may start at.</param>
/// <param name="to">The kinds it may end at.</param>
internal sealed class EdgeKindBuilder<T>(List<EdgeKind> edges, string description, string chinese, NodeKind[] from, NodeKind[] to) where T
    : Edge
{
    private readonly List<Property> _properties = [];
    private readonly List<EdgeInFiles> _inFiles = [];
    private readonly List<Action<EdgeKind>> _fields = [];
    private bool _isEditorial;
    private bool _hasBasis = true;
    private Basis? _usualBasis = Basis.Cited;

    /// <summary>A property beside the note that all edges have; the parameters are those of <see cref="Model.Property.Of"/>.</summary>
    public EdgeKindBuilder<T> Property<TValue>(Expression<Func<T, TValue>> member, string meaning, string term, string? fileKey = null,
        PropertyOrigin origin = PropertyOrigin.Key, ValueDomain domain = ValueDomain.Any)
    {
        _properties.Add(Model.Property.Of(member, meaning, term, null, fileKey, origin, domain));
        return this;
    }

    /// <summary>How the files write it; the parameters are those of <see cref="EdgeInFiles"/>.</summary>
    public EdgeKindBuilder<T> InFiles(string key, EdgeFileForm form, string? relation = null, NodeKind? of = null)
    {
        _inFiles.Add(new(key, form, relation, of));
        return this;
    }

    /// <summary>The field that follows the edge from its start, to the kinds given (all, where none is).</summary>
    public EdgeKindBuilder<T> Field(string name, string meaning, string term, RelationForm form = RelationForm.Connection,
        bool required = false, bool dataOrder = false, string? groupKey = null, NodeKind[]? leadingTo = null)
    {
        _fields.Add(edge => AddTo(from, owner => new(name, owner, form, leadingTo ?? to, [[new(edge, IsForward: true)]], meaning, term)
        {
            IsRequired = required,
            KeepsDataOrder = dataOrder,
            GroupKey = groupKey,
        }));
        return this;
    }

    /// <summary>The field that follows the edge back from its end, for the kinds given (all, where none is).</summary>
    public EdgeKindBuilder<T> Inverse(string name, string meaning, string term, RelationForm form = RelationForm.Connection,
        NodeKind[]? of = null, NodeKind[]? leadingTo = null, Property? order = null, string? groupKey = null)
    {
        _fields.Add(edge => AddTo(of ?? to,
            owner => new(name, owner, form, leadingTo ?? from, [[new(edge, IsForward: false)]], meaning, term)
            {
                DefaultOrder = order,
                GroupKey = groupKey,
            }));
        return this;
    }

    /// <summary>The edge is the editors' own order and no statement of a document.</summary>
    public EdgeKindBuilder<T> Editorial()
    {
        (_isEditorial, _hasBasis) = (true, false);
        return this;
    }

    /// <summary>The edge is itself a citation, and rests on nothing else.</summary>
    public EdgeKindBuilder<T> IsCitation()
    {
        _hasBasis = false;
        return this;
    }

    /// <summary>The basis that the files leave out; null where they always write it. Without this it is
    /// <see cref="Basis.Cited"/>.</summary>
    public EdgeKindBuilder<T> Usually(Basis? basis)
    {
        _usualBasis = basis;
        return this;
    }

    /// <summary>Makes the kind and adds it to the schema, and its fields to the kinds of its ends.</summary>
    public EdgeKind Build()
    {
        if (_hasBasis)
            AddBasis();
        _properties.Add(Model.Property.Of<Edge, string?>(edge => edge.Note, "A remark of the editors, where there is one.", "备注"));
        var name = JsonNamingPolicy.SnakeCaseUpper.ConvertName(typeof(T).Name);
        EdgeKind edge = new(name, typeof(T), description, chinese, from, to, _properties, _inFiles, Activator.CreateInstance<T>)
        {
            IsEditorial = _isEditorial,
        };
        _fields.ForEach(add => add(edge));
        edges.Add(edge);
        return edge;
    }

    /// <summary>What every statement carries. An edge that the files do not write by itself has the basis of its entry.</summary>
    private void AddBasis()
    {
        var origin = _inFiles.Count == 0 ? PropertyOrigin.Entry : PropertyOrigin.Key;
        _properties.Add(Model.Property.Of<Edge, Basis>(edge => edge.Basis, "What the statement rests on.", "依据", origin: origin,
            domain: ValueDomain.Basis, usual: _usualBasis));
        _properties.Add(Model.Property.Of<Edge, string?>(edge => edge.Why,
            "Why the editors or the trade say so, where no document does, in Chinese.", "理由", origin: origin));
        _properties.Add(Model.Property.Of<Edge, string?>(edge => edge.WhyEn, "The same in English.", "英文理由", origin: origin));
    }

    private static void AddTo(NodeKind[] owners, Func<NodeKind, Relation> create)
    {
        foreach (var owner in owners)
            owner.Add(create(owner));
    }
}
