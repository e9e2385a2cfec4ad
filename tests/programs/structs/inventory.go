package main

import (
	"fmt"
	"sort"
	"strings"
)

type Item struct {
	Name     string
	Quantity int
	Price    float64
}

type Inventory struct {
	items map[string]*Item
	log   strings.Builder
}

func NewInventory() *Inventory { return &Inventory{items: map[string]*Item{}} }

func (inv *Inventory) Add(name string, qty int, price float64) *Item {
	item, ok := inv.items[name]
	if ok {
		item.Quantity += qty
		item.Price = price
	} else {
		item = &Item{name, qty, price}
		inv.items[name] = item
	}
	fmt.Fprintf(&inv.log, "+%d %s\n", qty, name)
	return item
}

func (inv *Inventory) Remove(name string, qty int) (err error) {
	defer func() {
		if err != nil {
			inv.log.WriteString("! " + err.Error() + "\n")
		}
	}()
	item := inv.items[name]
	switch {
	case item == nil:
		return fmt.Errorf("no %s", name)
	case item.Quantity < qty:
		return fmt.Errorf("only %d %s", item.Quantity, name)
	}
	item.Quantity -= qty
	if item.Quantity == 0 {
		delete(inv.items, name)
	}
	fmt.Fprintf(&inv.log, "-%d %s\n", qty, name)
	return
}

func (inv *Inventory) Sorted() []*Item {
	list := make([]*Item, 0, len(inv.items))
	for _, it := range inv.items {
		list = append(list, it)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	return list
}

func (inv *Inventory) Total() (sum float64) {
	for _, it := range inv.items {
		sum += float64(it.Quantity) * it.Price
	}
	return
}

func main() {
	inv := NewInventory()
	apples := inv.Add("apple", 10, 0.5)
	inv.Add("pear", 4, 0.75)
	inv.Add("apple", 5, 0.25)
	fmt.Println(*apples, inv.Total())
	if err := inv.Remove("pear", 9); err != nil {
		fmt.Println("error:", err)
	}
	fmt.Println(inv.Remove("kiwi", 1))
	fmt.Println(inv.Remove("pear", 4))
	apples.Price = 2
	for _, it := range inv.Sorted() {
		fmt.Printf("%s x%d @ %.2f\n", it.Name, it.Quantity, it.Price)
	}
	fmt.Printf("%.2f\n%s", inv.Total(), inv.log.String())
}
