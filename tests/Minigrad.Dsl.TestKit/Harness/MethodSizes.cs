using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Minigrad.TestKit;

/// <summary>Measures the methods of an assembly.</summary>
public static class MethodSizes
{
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value);

    /// <summary>The sizes of all methods that have a body.</summary>
    /// <param name="image">The assembly's file.</param>
    /// <returns>A size for each method, constructors and lambdas included.</returns>
    public static IReadOnlyList<MethodSize> Of(ImmutableArray<byte> image)
    {
        using PEReader file = new(image);
        MetadataReader metadata = file.GetMetadataReader();
        return
        [
            .. from handle in metadata.MethodDefinitions
               let method = metadata.GetMethodDefinition(handle)
               where method.RelativeVirtualAddress != 0
               let type = metadata.GetTypeDefinition(method.GetDeclaringType())
               let body = file.GetMethodBody(method.RelativeVirtualAddress)
               let locals = Arguments(metadata.GetBlobReader(method.Signature)) + Locals(metadata, body)
               select Measure(metadata.GetString(type.Name), metadata.GetString(method.Name), body, locals),
        ];
    }

    private static MethodSize Measure(string type, string name, MethodBodyBlock body, int locals)
    {
        BlobReader code = body.GetILReader();
        HashSet<int> starts = [0, .. body.ExceptionRegions.SelectMany(Bounds)];
        int instructions = 0;
        int references = 0;
        while (code.RemainingBytes > 0)
        {
            byte first = code.ReadByte();
            OpCode instruction = s_codes[first == TwoBytes ? (short)((TwoBytes << 8) | code.ReadByte()) : first];
            instructions++;
            references += IsReference(instruction) ? 1 : 0;
            SkipOperand(ref code, instruction, starts);
            if (instruction.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw)
            {
                starts.Add(code.Offset);
            }
        }

        int bytes = code.Offset;
        return new(type, name, bytes, instructions, starts.Count(start => start < bytes), locals, references);
    }

    private static int Locals(MetadataReader metadata, MethodBodyBlock body)
    {
        if (body.LocalSignature.IsNil)
        {
            return 0;
        }

        BlobReader signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }

    private static int Arguments(BlobReader signature)
    {
        SignatureHeader header = signature.ReadSignatureHeader();
        if (header.IsGeneric)
        {
            signature.ReadCompressedInteger();
        }

        return signature.ReadCompressedInteger() + (header.IsInstance ? 1 : 0);
    }

    private static IEnumerable<int> Bounds(ExceptionRegion region) =>
    [
        region.TryOffset, region.TryOffset + region.TryLength, region.HandlerOffset, region.HandlerOffset + region.HandlerLength,
        .. region.FilterOffset >= 0 ? new[] { region.FilterOffset } : [],
    ];

    private static bool IsReference(OpCode instruction)
    {
        string name = instruction.Name!;
        return name.Length > 4 && name[..5] is "ldarg" or "starg" or "ldloc" or "stloc";
    }

    private static void SkipOperand(ref BlobReader code, OpCode instruction, HashSet<int> starts)
    {
        switch (instruction.OperandType)
        {
            case OperandType.InlineNone:
                break;
            case OperandType.ShortInlineBrTarget:
                int near = code.ReadSByte();
                starts.Add(code.Offset + near);
                break;
            case OperandType.InlineBrTarget:
                int far = code.ReadInt32();
                starts.Add(code.Offset + far);
                break;
            case OperandType.InlineSwitch:
                int[] targets = new int[code.ReadInt32()];
                for (int i = 0; i < targets.Length; i++)
                {
                    targets[i] = code.ReadInt32();
                }

                starts.UnionWith([.. targets.Select(WithOffset(code.Offset))]);
                break;
            case OperandType.ShortInlineI or OperandType.ShortInlineVar:
                code.ReadByte();
                break;
            case OperandType.InlineVar:
                code.ReadInt16();
                break;
            case OperandType.InlineI8 or OperandType.InlineR:
                code.ReadInt64();
                break;
            default:
                code.ReadInt32();
                break;
        }
    }

    private static Func<int, int> WithOffset(int offset) => target => offset + target;
}
