package main

import (
	"fmt"
	"time"
)

func main() {
	ticker := time.NewTicker(5 * time.Millisecond)
	defer ticker.Stop()
	done := make(chan bool)
	go func() {
		time.Sleep(100 * time.Millisecond)
		done <- true
	}()
	n := 0
loop:
	for {
		select {
		case <-done:
			fmt.Println("Done!")
			break loop
		case t := <-ticker.C:
			_ = t
			n++
			if n == 3 {
				fmt.Println("three ticks")
				ticker.Stop()
			}
		}
	}
	timer := time.NewTimer(10 * time.Millisecond)
	<-timer.C
	fmt.Println("fired")
	timer2 := time.NewTimer(time.Hour)
	if timer2.Stop() {
		fmt.Println("stopped")
	}
	timer2.Reset(time.Millisecond)
	<-timer2.C
	ch := make(chan string, 1)
	time.AfterFunc(time.Millisecond, func() { ch <- "after" })
	select {
	case m := <-ch:
		fmt.Println(m)
	case <-time.After(time.Second):
		fmt.Println("timeout")
	}
	select {
	case m := <-ch:
		fmt.Println(m)
	default:
		fmt.Println("nothing")
	}
	timeout := time.After(10 * time.Millisecond)
	tick := time.Tick(3 * time.Millisecond)
	ticks := 0
	for run := true; run; {
		select {
		case <-tick:
			ticks++
		case <-timeout:
			run = false
		}
	}
	fmt.Println(ticks > 0)
}
