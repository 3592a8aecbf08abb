// One POST of JSON to every URL in a file, by 64 workers: what a Go client takes for the same deliveries.
package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"sync"
)

const workers = 64

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	urls := make(chan string)
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: workers}}
	var done sync.WaitGroup
	for range workers {
		done.Go(func() {
			for url := range urls {
				post(client, url)
			}
		})
	}
	for url := range strings.FieldsSeq(string(text)) {
		urls <- url
	}
	close(urls)
	done.Wait()
}

func post(client *http.Client, url string) {
	response, err := client.Post(url, "application/json", strings.NewReader(`{"text":"flux: Kustomization/apps reconciled"}`))
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	io.Copy(io.Discard, response.Body)
	if response.StatusCode != http.StatusOK {
		panic(fmt.Sprint(url, " answered ", response.Status))
	}
}
