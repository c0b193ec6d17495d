using System.Linq.Expressions;

namespace Graph.Model;

/// <summary>Declares a node kind with its properties.</summary>
/// <param name="kinds">Takes the kind when it is built.</param>
/// <param name="name">Its name in ids: <c>technology</c>.</param>
/// <param name="plural">Its root list in the API and its section of the files: <c>technologies</c>.</param>
/// <param name="description">What such a node is, in English.</param>
/// <param name="chinese">The Chinese term.</param>
internal sealed class NodeKindBuilder<T>(List<NodeKind> kinds, string name, string plural, string description, string chinese) where T
    : Node
{
    private readonly List<Property> _own = [];
    private string _nameProperty = "name";
    private string _nameMeaning = "Its Chinese name.";
    private string _nameChinese = "名称";
    private bool _isSource;
    private bool _isFew;

    /// <summary>A property beside those that all nodes have; the parameters are those of <see cref="Model.Property.Of"/>.</summary>
    public NodeKindBuilder<T> Property<TValue>(Expression<Func<T, TValue>> member, string meaning, string term, string? fileKey = null,
        PropertyOrigin origin = PropertyOrigin.Key, ValueDomain domain = ValueDomain.Any, bool groupKey = false, Enum? usual = null)
    {
        _own.Add(Model.Property.Of(member, meaning, term, null, fileKey, origin, domain, groupKey, usual));
        return this;
    }

    /// <summary>A source has a title instead of names, and cites nothing.</summary>
    public NodeKindBuilder<T> WithTitle()
    {
        (_nameProperty, _nameMeaning, _nameChinese, _isSource) = ("title", "Its title.", "标题", true);
        return this;
    }

    /// <summary>There are few of them: the API has them all in a plain list, beside the list in pages.</summary>
    public NodeKindBuilder<T> Few()
    {
        _isFew = true;
        return this;
    }

    /// <summary>Makes the kind and adds it to the schema.</summary>
    public NodeKind Build()
    {
        List<Property> all = [Common(node => node.Id, "The readable id, such as technology:photoresist.", "标识", "id"),
            Common(node => node.Name, _nameMeaning, _nameChinese, _nameProperty, ValueDomain.Name)];
        if (!_isSource)
        {
            all.Add(Common(node => node.NameEn, "Its English name; null where none is known.", "英文名"));
            all.Add(Common(node => node.Aliases, "Short names, former names and abbreviations.", "别名", domain: ValueDomain.Aliases));
        }
        all.AddRange(_own);
        all.Add(Common(node => node.FormerIds, "Ids of entries that were joined with it; they still lead to it.", "曾用标识",
            domain: ValueDomain.FormerIds));
        all.Add(Common(node => node.Note, "A remark of the editors, where there is one.", "备注"));
        NodeKind kind = new(name, plural, plural, typeof(T), description, chinese, all, Activator.CreateInstance<T>)
        {
            IsFew = _isFew,
        };
        kinds.Add(kind);
        return kind;
    }

    private static Property Common<TValue>(
        Expression<Func<Node, TValue>> member, string meaning, string term, string? name = null, ValueDomain domain = ValueDomain.Any) =>
        Model.Property.Of(member, meaning, term, name, domain: domain);
}
