package main

import (
	"fmt"
	"strings"
)

type Perm uint8

const (
	Read Perm = 1 << iota
	Write
	Exec
	Admin

	None Perm = 0
	All       = Read | Write | Exec | Admin
)

func (p Perm) Has(q Perm) bool    { return p&q == q }
func (p *Perm) Grant(q Perm)      { *p |= q }
func (p *Perm) Revoke(q Perm)     { *p &^= q }
func (p Perm) Toggle(q Perm) Perm { return p ^ q }

func (p Perm) String() string {
	if p == None {
		return "none"
	}
	var parts []string
	for i, name := range []string{"read", "write", "exec", "admin"} {
		if p&(1<<i) != 0 {
			parts = append(parts, name)
		}
	}
	if rest := p &^ All; rest != 0 {
		parts = append(parts, fmt.Sprintf("0x%02x", uint8(rest)))
	}
	return strings.Join(parts, "|")
}

func (p Perm) Unix() string {
	out := []byte("---")
	for i, c := range []byte("rwx") {
		if p&(1<<uint(i)) != 0 {
			out[i] = c
		}
	}
	return string(out)
}

type User struct {
	Name string
	Perm Perm
}

func (u *User) Can(q Perm) (ok bool) {
	if u.Perm.Has(Admin) {
		return true
	}
	return u.Perm.Has(q)
}

func main() {
	fmt.Println(Read, Write, Exec, Admin, All, None)
	fmt.Printf("%d %d %04b %v\n", Exec, All, Write|Admin, Perm(0x90))
	u := &User{Name: "ann", Perm: Read}
	fmt.Println(u.Can(Read), u.Can(Read|Write))
	u.Perm.Grant(Write | Exec)
	fmt.Println(u.Perm, u.Can(Read|Write))
	u.Perm.Revoke(Read)
	fmt.Println(u.Perm, u.Perm.Unix(), u.Perm.Toggle(All))
	fmt.Println(*u, ^u.Perm, u.Perm == Write+Exec)
	for p := None; p < 8; p += 3 {
		fmt.Print(p.Unix(), " ", p.Has(None), " ")
	}
	fmt.Println()
	count := map[bool]int{}
	for p := Perm(0); ; p++ {
		count[p.Has(Read|Exec)]++
		if p == 255 {
			break
		}
	}
	fmt.Println(count)
}
