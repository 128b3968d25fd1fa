using Minigrad.Compiler.Catalogue;
using Minigrad.Compiler.Ir.Ops;
using Minigrad.Compiler.Model;
using Minigrad.Compiler.Rules;
using Minigrad.Compiler.Shapes;
using Minigrad.Compiler.Text;

namespace Minigrad.Compiler.Modules;

/// <summary>Checks a block on its own, as far as that goes without the sizes of a use.</summary>
public static class BlockChecker
{
    /// <summary>Reports what is wrong in the block whatever it is used with.</summary>
    public static void Check(ModelSpec spec, ModuleSpec block, ErrorSink errors)
    {
        Signature? signature = SignatureParser.Parse(block.Signature, new(block.Type.FullName, "", Place.Signature), errors);
        SizeScope scope = ScopeBuilder.Build(block, signature, errors);
        if (block.Layers.Count == 0)
        {
            if (block.DeclarationErrors.Count == 0)
            {
                errors.Report(RuleBook.NoLayers, new(block.Type.FullName, "", Place.Identifier), block.Type.Name);
            }

            return;
        }

        if (signature is null)
        {
            return;
        }

        int before = errors.Count;
        SignatureNames.Check(block, signature, errors);
        if (errors.Count == before)
        {
            ModelProgram program = new(BuildMode.Evaluation, isBlockAlone: block.Kind == ModuleKind.Block);
            ModuleFrame frame = new(program, spec, block, "", "", scope, errors);
            ModuleBuilder.Build(frame, signature, frame.Inputs(signature));
        }
    }
}
