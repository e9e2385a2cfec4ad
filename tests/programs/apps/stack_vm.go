package main

import (
	"fmt"
	"strings"
)

type OpCode byte

const (
	PUSH OpCode = iota
	ADD
	SUB
	MUL
	DUP
	SWAP
	JMP
	JNZ
	LOAD
	STORE
	CALL
	RET
	PRINT
	HALT
)

var opNames = map[string]OpCode{
	"push": PUSH, "add": ADD, "sub": SUB, "mul": MUL, "dup": DUP, "swap": SWAP, "jmp": JMP, "jnz": JNZ,
	"load": LOAD, "store": STORE, "call": CALL, "ret": RET, "print": PRINT, "halt": HALT,
}

type Instr struct {
	Op  OpCode
	Arg int
}

type VM struct {
	code  []Instr
	stack []int
	calls []int
	mem   [8]int
	out   strings.Builder
	steps int
}

func (vm *VM) push(v int) { vm.stack = append(vm.stack, v) }

func (vm *VM) pop() int {
	if len(vm.stack) == 0 {
		panic("stack underflow")
	}
	v := vm.stack[len(vm.stack)-1]
	vm.stack = vm.stack[:len(vm.stack)-1]
	return v
}

func (vm *VM) Run(limit int) (err error) {
	pc := 0
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("pc %d: %v", pc, r)
		}
	}()
	for ; vm.steps < limit; vm.steps++ {
		in := vm.code[pc]
		pc++
		switch in.Op {
		case PUSH:
			vm.push(in.Arg)
		case ADD, SUB, MUL:
			b, a := vm.pop(), vm.pop()
			vm.push(map[OpCode]int{ADD: a + b, SUB: a - b, MUL: a * b}[in.Op])
		case DUP:
			v := vm.pop()
			vm.push(v)
			vm.push(v)
		case SWAP:
			n := len(vm.stack)
			vm.stack[n-1], vm.stack[n-2] = vm.stack[n-2], vm.stack[n-1]
		case JMP:
			pc = in.Arg
		case JNZ:
			if vm.pop() != 0 {
				pc = in.Arg
			}
		case LOAD:
			vm.push(vm.mem[in.Arg])
		case STORE:
			vm.mem[in.Arg] = vm.pop()
		case CALL:
			vm.calls = append(vm.calls, pc)
			pc = in.Arg
		case RET:
			pc, vm.calls = vm.calls[len(vm.calls)-1], vm.calls[:len(vm.calls)-1]
		case PRINT:
			fmt.Fprintf(&vm.out, "%d ", vm.pop())
		case HALT:
			return nil
		}
	}
	return fmt.Errorf("no halt after %d steps", limit)
}

func assemble(src string) (code []Instr) {
	for _, line := range strings.Split(src, ";") {
		var name string
		var arg int
		fmt.Sscan(line, &name, &arg)
		code = append(code, Instr{opNames[name], arg})
	}
	return
}

func main() {
	for _, src := range []string{
		"push 6; push 7; mul; print; halt",
		"push 1; store 0; push 5; store 1; load 0; load 1; mul; store 0; load 1; push 1; sub; dup; store 1; jnz 4; load 0; print; halt",
		"push 3; call 4; print; halt; dup; mul; ret",
		"push 1; add; halt",
		"jmp 0",
	} {
		vm := &VM{code: assemble(src)}
		err := vm.Run(1000)
		fmt.Printf("%q after %d steps, stack %v, err %v\n", vm.out.String(), vm.steps, len(vm.stack), err)
	}
}
