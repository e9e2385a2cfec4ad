package main

import "fmt"

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	_
	Thursday
	lastDay = iota
)

var names = [...]string{Sunday: "Sun", Monday: "Mon", Tuesday: "Tue", Thursday: "Thu"}

func (d Weekday) String() string {
	if d < 0 || int(d) >= len(names) || names[d] == "" {
		return fmt.Sprintf("Weekday(%d)", int(d))
	}
	return names[d]
}

func (d Weekday) Weekend() bool { return d == Sunday }

type Perm uint8

const (
	Read Perm = 1 << iota
	Write
	Exec
	All = Read | Write | Exec
)

func (p Perm) String() string {
	s := []byte("---")
	for i, f := range []Perm{Read, Write, Exec} {
		if p&f != 0 {
			s[i] = "rwx"[i]
		}
	}
	return string(s)
}

type Size float64

const (
	_       = iota
	KB Size = 1 << (10 * iota)
	MB
	GB
)

func (s Size) String() string {
	switch {
	case s >= GB:
		return fmt.Sprintf("%.2fGB", s/GB)
	case s >= MB:
		return fmt.Sprintf("%.2fMB", s/MB)
	case s >= KB:
		return fmt.Sprintf("%.2fKB", s/KB)
	}
	return fmt.Sprintf("%.2fB", float64(s))
}

func main() {
	for d := Sunday; d <= 5; d++ {
		fmt.Print(d, " ", d.Weekend(), "; ")
	}
	fmt.Println(lastDay)
	p := Read | Exec
	fmt.Println(p, p|Write, p&^Read, All, Perm(0), p == 5)
	fmt.Printf("%d %v %s %q %08b\n", p, p, p, p, p)
	for _, s := range []Size{12, 2048, 5 * MB, 3.5 * GB} {
		fmt.Println(s)
	}
	fmt.Printf("%d %v %x\n", Tuesday, []Weekday{Monday, 3}, int(Thursday)+11)
	counts := map[Weekday]int{Monday: 2, Sunday: 1}
	counts[Monday]++
	fmt.Println(counts)
}
