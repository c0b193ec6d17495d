using Graph.Api.Limits;
using Graph.Api.Schema.Results;
using Graph.Api.Schema.Types;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Schema;

/// <summary>The root field <c>dataSet</c>: what the data set says of itself.</summary>
internal sealed class DataSetFields(GraphTypes types, ResultResolver resolver)
{
    private readonly Scalars _scalars = types.Scalars;

    public FieldType DataSet()
    {
        var type = DataSetType();
        return ApiField.Root("dataSet", type, "What the data set says of itself; null where it says nothing.", "数据集",
            resolver.Root(type, (analyses, _, _) => analyses.Graph.Snapshot.DataSet)).WithOwnCost(10);
    }

    private ObjectGraphType DataSetType()
    {
        var type = new ObjectGraphType
        {
            Name = "DataSet",
            Description = Text.Of("What a data set says of itself.", "数据集")
        };
        AddNames<DataSet>(type, set => (set.Name, set.NameEn));
        Add<DataSet>(type, "licence", _scalars.String, "Under which terms it may be used; null where it names none.", "许可",
            set => set.Licence);
        Add<DataSet>(type, "contact", _scalars.String,
            "Where to report a mistake: an e-mail address or a web page; null where it names none.", "联系方式", set => set.Contact);
        type.AddField(ResultFields.OptionalPart<DataSet>("homeRegion", HomeRegionType(),
            "The region that it is about; null where it has none.", "本地区域", set => set.HomeRegion));
        type.AddField(ResultFields.Parts<DataSet>("regions", RegionType("RegionName", "A region outside the home region.", "外地区域",
            (RegionName region) => (region.Name, region.NameEn)), "Regions outside the home region with their English names.", "外地区域",
            set => set.Regions).WithListCost(100));
        return type;
    }

    private ObjectGraphType HomeRegionType()
    {
        var type = new ObjectGraphType { Name = "HomeRegion", Description = Text.Of("The region that a data set is about.", "本地区域") };
        AddNames<HomeRegion>(type, region => (region.Name, region.NameEn));
        type.AddField(ResultFields.Parts<HomeRegion>("counties", RegionType("County", "A part of the home region.", "县市区",
            (County county) => (county.Name, county.NameEn)), "Its counties, districts and zones; itself may be among them.", "县市区",
            region => region.Counties).WithListCost(20));
        return type;
    }

    private ObjectGraphType RegionType<T>(string name, string english, string chinese, Func<T, (string, string?)> names)
    {
        var type = new ObjectGraphType { Name = name, Description = Text.Of(english, chinese) };
        AddNames(type, names);
        return type;
    }

    private void AddNames<T>(ObjectGraphType type, Func<T, (string Name, string? NameEn)> names)
    {
        Add<T>(type, "name", new NonNullGraphType(_scalars.String), "Its Chinese name.", "名称", value => names(value).Name);
        Add<T>(type, "nameEn", _scalars.String, "Its English name; null where none is known.", "英文名", value => names(value).NameEn);
    }

    private static void Add<T>(ObjectGraphType type, string name, IGraphType fieldType, string english, string chinese,
        Func<T, object?> read) => type.AddField(ResultFields.Value(name, fieldType, english, chinese, read));
}
