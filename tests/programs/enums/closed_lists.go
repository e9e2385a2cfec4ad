package main

import "fmt"

type Level int

const (
	LevelDebug Level = iota
	LevelInfo
	LevelError
)

func (l Level) String() string {
	switch l {
	case LevelDebug:
		return "debug"
	case LevelInfo:
		return "info"
	case LevelError:
		return "error"
	}
	return "?"
}

type Code int

const (
	OK     Code = 0
	MOVED  Code = 301
	BROKEN Code = -1
)

type entry struct {
	level Level
	code  Code
}

var names = [...]string{LevelDebug: "D", LevelInfo: "I", LevelError: "E"}

func parse(s string) (Level, error) {
	for i, n := range names {
		if n == s {
			switch i {
			case 1:
				return LevelInfo, nil
			case 2:
				return LevelError, nil
			}
			return LevelDebug, nil
		}
	}
	return LevelDebug, fmt.Errorf("unknown level %q", s)
}

func main() {
	var e entry
	fmt.Println(e, e.level == LevelDebug, int(e.code))
	e.code = MOVED
	e.level = LevelError
	fmt.Printf("%v %d %s %+v\n", e.level, e.level, e.level, e)
	counts := map[Level]int{LevelInfo: 2}
	counts[e.level]++
	fmt.Println(counts, counts[LevelDebug], e.level > LevelInfo, names[e.level])
	for _, s := range []string{"I", "X"} {
		l, err := parse(s)
		fmt.Println(l, err)
	}
	for _, c := range []Code{OK, MOVED, BROKEN} {
		switch c {
		case OK:
			fmt.Print("fine ")
		case BROKEN:
			fmt.Print("broken ")
		default:
			fmt.Print("code ", int(c), " ")
		}
	}
	fmt.Println()
	var a any = e.level
	if l, ok := a.(Level); ok {
		fmt.Println(l, a)
	}
}
