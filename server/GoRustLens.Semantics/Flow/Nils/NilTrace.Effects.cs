using System.Collections.Immutable;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>What the function as a whole does to the fields of its parameters, and gives in those of its results.</summary>
internal sealed partial class NilTrace
{
    private NilShape ContractOfShape(int result)
    {
        var given = _returns.Values.Where(each => !each.IsError && each.Values[result] is not { IsNil: true }).Select(each => each.Shapes[result]).ToList();
        if (given.Count == 0)
            return NilShape.Unknown;
        var parts = ImmutableArray.CreateBuilder<NilPartContract>();
        foreach (var path in given.SelectMany(shape => shape.Parts).Select(part => part.Path).Distinct())
        {
            var values = given.Select(shape => shape.Parts.Find(part => part.Path == path).Value);
            if (ContractOfPart(path, values.Aggregate((left, right) => NilValue.Join(left, right)!)) is { } part)
                parts.Add(part);
        }
        return new NilShape(parts.ToImmutable(), given.TrueForAll(shape => shape.IsOwn));
    }

    private NilPartContract? ContractOfPart(string path, NilValue? value)
    {
        if (value is null or { IsNonNil: false, Origins.IsEmpty: true })
            return null;
        if (value.IsNonNil)
            return new NilPartContract(path, true, null);
        var sites = value.Origins.Select(origin => origin.Site).ToList();
        var own = sites.OfType<NilSite>().FirstOrDefault(site => site.Kind == NilSiteKind.Parameter && ReferenceEquals(site.Owner, _owner));
        // Beside the field of the parameter stands what the program stores in such fields at all.
        var isOwn = own.Owner is not null && sites.TrueForAll(site => site is { } known && (known == own || known.Kind == NilSiteKind.Field));
        return new NilPartContract(path, false, isOwn ? (own.Index, own.Path) : null);
    }

    private NilEffect? EffectOn(int index, NilFacts exit)
    {
        if (ParameterAt(index) is not { } parameter || IsHidden(parameter) || parameter.Type.Underlying is not Types.GoPointer || StructBehind(parameter.Type) is null
            || _variables.MutationsOf(parameter).Any(mutation => mutation.Kind == MutationKind.Reassigned))
        {
            return null;
        }
        var place = _places.OfVariable(parameter);
        var parts = ImmutableArray.CreateBuilder<NilPartContract>();
        foreach (var (path, value) in PartsAt(place, exit))
        {
            // To have compared it leaves it as it was.
            var before = _entry.Get(_places.Below(place, path));
            if (!(value.IsNonNil ? value.Equals(before) : value.Origins.All(origin => origin.Kind == NilOriginKind.Compared || before?.Origins.Contains(origin) == true)) && ContractOfPart(path, value) is { } part)
            {
                parts.Add(part);
                FlowInto(new NilSite(NilSiteKind.ParameterAfter, _owner, index) { Path = path }, value, Flow.Function, $"is left in {parameter.Name}");
            }
        }
        var lost = PartsAt(place, _entry).Where(part => exit.Get(_places.Below(place, part.Path)) is null).Select(part => part.Path);
        return new NilEffect(index, parts.ToImmutable(), [.. lost], exit.Get(_places.FieldOf(place, OwnMark)) is not null);
    }
}
