package main

import (
	"fmt"
	"sort"
)

type Suit int
type Rank int

const (
	Clubs Suit = iota
	Diamonds
	Hearts
	Spades
)

const (
	Two Rank = iota + 2
	Three
	Four
	Five
	Six
	Seven
	Eight
	Nine
	Ten
	Jack
	Queen
	King
	Ace
)

func (s Suit) String() string { return [...]string{"♣", "♦", "♥", "♠"}[s] }

func (r Rank) String() string {
	switch r {
	case Jack, Queen, King, Ace:
		return string("JQKA"[r-Jack])
	case Ten:
		return "T"
	}
	return fmt.Sprint(int(r))
}

type Card struct {
	Rank Rank
	Suit Suit
}

func (c Card) String() string { return c.Rank.String() + c.Suit.String() }

type Hand []Card

func (h Hand) Classify() string {
	counts := map[Rank]int{}
	flush, straight := true, true
	sort.Slice(h, func(i, j int) bool { return h[i].Rank < h[j].Rank })
	for i, c := range h {
		counts[c.Rank]++
		flush = flush && c.Suit == h[0].Suit
		if i > 0 && c.Rank != h[i-1].Rank+1 {
			straight = false
		}
	}
	pairs, most := 0, 0
	for _, n := range counts {
		if n == 2 {
			pairs++
		}
		most = max(most, n)
	}
	switch {
	case straight && flush:
		return "straight flush"
	case most == 4:
		return "four of a kind"
	case most == 3 && pairs == 1:
		return "full house"
	case flush:
		return "flush"
	case straight:
		return "straight"
	case most == 3:
		return "three of a kind"
	case pairs > 0:
		return fmt.Sprintf("%d pair", pairs)
	}
	return "high card " + h[len(h)-1].String()
}

func NewDeck() (deck []Card) {
	for s := Clubs; s <= Spades; s++ {
		for r := Two; r <= Ace; r++ {
			deck = append(deck, Card{r, s})
		}
	}
	return
}

func main() {
	deck := NewDeck()
	fmt.Println(len(deck), deck[:3], deck[51])
	seed := uint32(12345)
	for i := len(deck) - 1; i > 0; i-- {
		seed = seed*1664525 + 1013904223
		j := int(seed>>8) % (i + 1)
		deck[i], deck[j] = deck[j], deck[i]
	}
	for n := 0; n < 4; n++ {
		hand := Hand(deck[n*5 : n*5+5])
		kind := hand.Classify()
		fmt.Println(hand, kind)
	}
	fmt.Println(Hand{{Ten, Hearts}, {Jack, Hearts}, {Nine, Hearts}, {King, Hearts}, {Queen, Hearts}}.Classify())
	fmt.Println(Hand{{2, 0}, {2, 1}, {Ace, 2}, {Ace, 3}, {2, 3}}.Classify(), Hand{{4, 0}, {4, 1}, {9, 0}, {9, 2}, {8, 1}}.Classify())
	fmt.Printf("%v %d %+v\n", Ace, Queen, Card{Suit: Spades, Rank: Seven})
}
