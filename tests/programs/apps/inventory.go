package main

import (
	"fmt"
	"sort"
	"strings"
)

type Item struct {
	SKU   string
	Name  string
	Qty   int
	Cents int64
	Tags  map[string]struct{}
}

type Inventory struct {
	items  map[string]*Item
	byTag  map[string][]*Item
	alerts func(*Item)
}

func New(alerts func(*Item)) *Inventory {
	return &Inventory{map[string]*Item{}, map[string][]*Item{}, alerts}
}

func (inv *Inventory) Add(sku, name string, qty int, cents int64, tags ...string) *Item {
	if it, ok := inv.items[sku]; ok {
		it.Qty += qty
		return it
	}
	it := &Item{SKU: sku, Name: name, Qty: qty, Cents: cents, Tags: map[string]struct{}{}}
	for _, t := range tags {
		it.Tags[t] = struct{}{}
		inv.byTag[t] = append(inv.byTag[t], it)
	}
	inv.items[sku] = it
	return it
}

func (inv *Inventory) Remove(sku string, qty int) bool {
	it := inv.items[sku]
	if it == nil || it.Qty < qty {
		return false
	}
	it.Qty -= qty
	if it.Qty < 5 && inv.alerts != nil {
		inv.alerts(it)
	}
	return true
}

func (inv *Inventory) Total() (total int64) {
	for _, it := range inv.items {
		total += int64(it.Qty) * it.Cents
	}
	return
}

func (inv *Inventory) Discount(tag string, percent int64) {
	for _, it := range inv.byTag[tag] {
		it.Cents -= it.Cents * percent / 100
	}
}

func money(c int64) string { return fmt.Sprintf("$%d.%02d", c/100, c%100) }

func (inv *Inventory) Report() {
	list := make([]*Item, 0, len(inv.items))
	for _, it := range inv.items {
		list = append(list, it)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].SKU < list[j].SKU })
	for _, it := range list {
		tags := []string{}
		for t := range it.Tags {
			tags = append(tags, t)
		}
		sort.Strings(tags)
		fmt.Printf("%-4s %-10s %4d %9s [%s]\n", it.SKU, it.Name, it.Qty, money(it.Cents), strings.Join(tags, ","))
	}
	fmt.Println("total", money(inv.Total()))
}

func main() {
	low := []string{}
	inv := New(func(it *Item) { low = append(low, fmt.Sprintf("%s:%d", it.SKU, it.Qty)) })
	inv.Add("A1", "Hammer", 10, 1599, "tool", "metal")
	inv.Add("B2", "Screws", 500, 5, "metal")
	inv.Add("C3", "Mug", 7, 899)
	first := inv.Add("A1", "ignored", 2, 1)
	inv.Report()
	fmt.Println(inv.Remove("A1", 8), inv.Remove("A1", 8), inv.Remove("ZZ", 1), inv.Remove("C3", 7))
	inv.Discount("metal", 10)
	inv.Report()
	fmt.Println(low, first.Qty)
}
