using System.Linq.Expressions;

namespace Graph.Model;

/// <summary>Declares a node kind with its properties.</summary>
internal sealed class NodeKindBuilder<T>(string name, string plural, string description, string chinese) where T : Node
{
    private readonly List<Property> _own = [];
    private string _nameProperty = "name";
    private string _nameMeaning = "Its Chinese name.";
    private string _nameChinese = "名称";
    private bool _isSource;

    public NodeKindBuilder<T> Property<TValue>(Expression<Func<T, TValue>> member, string meaning, string term,
        string? name = null, string? fileKey = "", bool groupKey = false)
    {
        _own.Add(Model.Property.Of(member, meaning, term, name, fileKey, groupKey));
        return this;
    }

    /// <summary>A source has a title instead of names, and cites nothing.</summary>
    public NodeKindBuilder<T> WithTitle()
    {
        (_nameProperty, _nameMeaning, _nameChinese, _isSource) = ("title", "Its title.", "标题", true);
        return this;
    }

    public NodeKind Build()
    {
        List<Property> all = [Common(node => node.Id, "The readable id, such as technology:photoresist.", "标识", "id"),
            Common(node => node.Name, _nameMeaning, _nameChinese, _nameProperty)];
        if (!_isSource)
        {
            all.Add(Common(node => node.NameEn, "Its English name; null where none is known.", "英文名"));
            all.Add(Common(node => node.Aliases, "Short names, former names and abbreviations.", "别名"));
        }
        all.AddRange(_own);
        all.Add(Common(node => node.Note, "A remark of the editors, where there is one.", "备注"));
        return new(name, plural, plural, typeof(T), description, chinese, all, Activator.CreateInstance<T>);
    }

    private static Property Common<TValue>(Expression<Func<Node, TValue>> member, string meaning, string term, string? name = null) =>
        Model.Property.Of(member, meaning, term, name);
}
