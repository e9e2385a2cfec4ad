package main

import "fmt"

type Player struct {
	Name   string
	HP     int
	Attack int
	Log    []string
}

func (p *Player) Hit(other *Player) bool {
	other.HP -= p.Attack
	p.Log = append(p.Log, "hit "+other.Name)
	return other.HP <= 0
}

func (p Player) Beats(o Player) bool { return p.HP > o.HP }

func swap(a, b *int) {
	*a, *b = *b, *a
}

func swap2(a, b *Player) {
	t := *a
	*a = *b
	*b = t
}

func bubble(xs []int) {
	for i := 0; i < len(xs); i++ {
		for j := 0; j+1 < len(xs)-i; j++ {
			if xs[j] > xs[j+1] {
				swap(&xs[j], &xs[j+1])
			}
		}
	}
}

func perms(xs []int, k int, count *int) {
	if k == len(xs) {
		*count++
		fmt.Println(xs)
		return
	}
	for i := k; i < len(xs); i++ {
		swap(&xs[k], &xs[i])
		perms(xs, k+1, count)
		swap(&xs[k], &xs[i])
	}
}

func move(from, to *[]int, n int) {
	for ; n > 0; n-- {
		last := len(*from) - 1
		*to = append(*to, (*from)[last])
		*from = (*from)[:last]
	}
}

func total(a, b Player) int { return a.HP + b.HP }

type Game struct {
	players []Player
	turn    int
}

func (g *Game) Step() bool {
	next := (g.turn + 1) % len(g.players)
	dead := g.players[g.turn].Hit(&g.players[next])
	g.turn = next
	return dead
}

func main() {
	ps := []Player{{"ann", 30, 5, nil}, {"bob", 20, 7, nil}}
	round := 0
	for !ps[round%2].Hit(&ps[(round+1)%2]) {
		round++
	}
	fmt.Println(ps, round, total(ps[0], ps[1]), ps[0].Beats(ps[1]))
	swap2(&ps[0], &ps[1])
	fmt.Println(ps[0].Name, ps[1].Name)
	xs := []int{4, 2, 5, 1}
	bubble(xs)
	fmt.Println(xs)
	n := 0
	perms(xs[:3], 0, &n)
	fmt.Println(n)
	a, b := 1, 2
	swap(&a, &b)
	fmt.Println(a, b)
	stacks := [][]int{{1, 2, 3}, {4}}
	move(&stacks[0], &stacks[1], 2)
	fmt.Println(stacks)
	g := Game{players: []Player{{"x", 9, 4, nil}, {"y", 8, 3, nil}, {"z", 7, 5, nil}}}
	for i := 0; !g.Step(); i++ {
	}
	fmt.Printf("%+v\n", g)
}
