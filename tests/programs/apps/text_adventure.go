package main

import (
	"fmt"
	"strings"
)

type Room struct {
	name  string
	exits map[string]*Room
	items []string
	dark  bool
}

func (r *Room) link(dir string, to *Room, back string) {
	r.exits[dir] = to
	to.exits[back] = r
}

type Game struct {
	at    *Room
	bag   map[string]bool
	turns int
	over  bool
}

func room(name string, items ...string) *Room {
	return &Room{name: name, exits: map[string]*Room{}, items: items}
}

func (g *Game) take(what string) string {
	for i, it := range g.at.items {
		if it == what {
			g.at.items = append(g.at.items[:i], g.at.items[i+1:]...)
			g.bag[it] = true
			return "Taken."
		}
	}
	return "There is no " + what + " here."
}

func (g *Game) look() string {
	if g.at.dark && !g.bag["lamp"] {
		return "It is pitch dark."
	}
	s := "You are in the " + g.at.name + "."
	if len(g.at.items) > 0 {
		s += " You see: " + strings.Join(g.at.items, ", ") + "."
	}
	for _, d := range []string{"north", "east", "south", "west", "down", "up"} {
		if to, ok := g.at.exits[d]; ok {
			s += fmt.Sprintf(" (%s: %s)", d, to.name)
		}
	}
	return s
}

func (g *Game) do(line string) string {
	g.turns++
	verb, arg, _ := strings.Cut(line, " ")
	switch verb {
	case "look":
		return g.look()
	case "go":
		next, ok := g.at.exits[arg]
		if !ok {
			return "You cannot go " + arg + "."
		}
		g.at = next
		return g.look()
	case "take":
		if g.at.dark && !g.bag["lamp"] {
			return "You fumble in the dark."
		}
		return g.take(arg)
	case "open":
		if arg == "chest" && g.at.name == "cellar" {
			if !g.bag["key"] {
				return "It is locked."
			}
			g.over = true
			return fmt.Sprintf("Gold! You win after %d turns.", g.turns)
		}
		fallthrough
	default:
		return "I do not understand " + line + "."
	}
}

func main() {
	hall, kitchen, cellar := room("hall", "key", "coat"), room("kitchen", "lamp"), room("cellar")
	cellar.dark = true
	hall.link("north", kitchen, "south")
	kitchen.link("down", cellar, "up")
	g := &Game{at: hall, bag: map[string]bool{}}
	script := "look/take sword/take key/go west/go north/go down/take gold/go up/take lamp/look/go down/open door/open chest/look"
	for _, cmd := range strings.Split(script, "/") {
		fmt.Printf("> %s\n%s\n", cmd, g.do(cmd))
		if g.over {
			break
		}
	}
	fmt.Println(len(g.bag), hall.items, len(kitchen.items))
}
