using System.Reflection;
using System.Text;

namespace Stv.Tests;

/// <summary>Lists what an assembly shows to those who reference it: a line for each type and each member of its own, in ordinal order.</summary>
static class PublicSurface
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Heading(type)).Append('\n');
            foreach (var member in type.GetMembers(Declared).Select(Line).OfType<string>().Distinct().Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
        }
        return text.ToString();
    }

    static string Heading(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        var modifier = kind != "class" ? "" : type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        var parent = kind != "class" || type.BaseType == typeof(object) ? "" : $" : {Name(type.BaseType!)}";
        return $"{modifier}{kind} {type.Namespace}.{Name(type)}{parent}";
    }

    /// <summary>A member that others can see; null for what they cannot, for accessors, and for what the compiler adds to every record.</summary>
    static string? Line(MemberInfo member) => member switch
    {
        FieldInfo { IsPublic: true, IsSpecialName: false } field => field.DeclaringType!.IsEnum ? field.Name : $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        PropertyInfo property when IsSeen(property.GetMethod) && property.Name != "EqualityContract" => $"{(property.GetMethod!.IsStatic ? "static " : "")}{Name(property.PropertyType)} {property.Name}{Parameters("[", property.GetIndexParameters(), "]")} {{ get;{(IsSeen(property.SetMethod) ? " set;" : "")} }}",
        ConstructorInfo constructor when IsSeen(constructor) && !IsCopy(constructor) => $"new{Parameters("(", constructor.GetParameters(), ")", always: true)}",
        MethodInfo method when IsSeen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && !IsOfEveryRecord(method) => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}{Parameters("(", method.GetParameters(), ")", always: true)}",
        _ => null,
    };

    static bool IsSeen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    static bool IsCopy(ConstructorInfo constructor) => constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    static bool IsOfEveryRecord(MethodInfo method) =>
        method.Name is "<Clone>$" or "PrintMembers" or "Deconstruct" or "GetHashCode" or "Equals" or "op_Equality" or "op_Inequality" || method.Name == "ToString" && method.GetParameters().Length == 0;

    static string Parameters(string open, ParameterInfo[] parameters, string close, bool always = false) =>
        always || parameters.Length > 0 ? open + string.Join(", ", parameters.Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = …" : "")}")) + close : "";

    static string Name(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsByRef)
            return $"ref {Name(type.GetElementType()!)}";
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Name(underlying)}?";
        var name = type.DeclaringType is { } outer && !type.IsGenericParameter ? $"{Name(outer)}.{type.Name}" : type.Name;
        var mark = name.IndexOf('`', StringComparison.Ordinal);
        return mark < 0 ? name : $"{name[..mark]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
