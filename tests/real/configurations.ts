interface Places {
  /** A folder that only these servers use. */
  readonly folder: string;
  readonly port: number;
}

/** What nginx is started with: static files with gzip, ETag and ranges, and MapServer behind it. */
export function nginxConfiguration({ folder, port, mapserv }: Places & { readonly mapserv: string }): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
    daemon off;
    master_process off;
    pid ${folder}/nginx.pid;
    error_log stderr error;
    events {}
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${folder}/temporary;`).join(' ')}
      types {
        application/json json;
        application/geo+json geojson;
        text/csv csv;
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
      }
      gzip on;
      gzip_min_length 0;
      gzip_types application/json application/geo+json text/csv;
      server {
        listen 127.0.0.1:${port};
        root ${folder}/files;
        location /mapserv/ {
          fastcgi_pass unix:${folder}/mapserv.socket;
          fastcgi_split_path_info ^(/mapserv)(/.*)$;
          fastcgi_param SCRIPT_FILENAME ${mapserv};
          fastcgi_param SCRIPT_NAME $fastcgi_script_name;
          fastcgi_param PATH_INFO $fastcgi_path_info;
          fastcgi_param QUERY_STRING $query_string;
          fastcgi_param REQUEST_METHOD $request_method;
          fastcgi_param SERVER_NAME $server_name;
          fastcgi_param SERVER_PORT $server_port;
          fastcgi_param SERVER_PROTOCOL $server_protocol;
          fastcgi_param HTTP_HOST $http_host;
          fastcgi_param MAPSERVER_CONFIG_FILE ${folder}/mapserver.conf;
        }
      }
    }`;
}

/** MapServer's configuration, which names the map. */
export function mapserverConfiguration({ folder }: Pick<Places, 'folder'>): string {
  return `CONFIG\n  MAPS\n    padang "${folder}/padang.map"\n  END\nEND\n`;
}

const layer = (name: string, geoPackage: string, type: 'POINT' | 'POLYGON', data: string) => `
  LAYER
    NAME "${name}"
    TYPE ${type}
    STATUS ON
    CONNECTIONTYPE OGR
    CONNECTION "${geoPackage}"
    DATA '${data}'
    PROJECTION "init=epsg:4326" END
    METADATA
      "ows_title" "${name}"
      "gml_include_items" "all"
      "gml_featureid" "kode"
      "gml_types" "auto"
    END
    TEMPLATE "void"
  END`;

/**
 * MapServer's map. A table named as such is not paged by MapServer 8.0.0, which answers each page with the first
 * features: that is served too, as there are such servers.
 */
export function mapFile({ port }: Pick<Places, 'port'>, geoPackage: string): string {
  return `MAP
  NAME "padang"
  EXTENT 100 -2 101 0
  UNITS DD
  PROJECTION "init=epsg:4326" END
  WEB METADATA
    "ows_title" "padang-map tests"
    "ows_enable_request" "*"
    "oga_onlineresource" "http://127.0.0.1:${port}/mapserv/padang/ogcapi"
  END END
  ${layer('kube-grants', geoPackage, 'POINT', 'SELECT * FROM "kube-grants"')}
  ${layer('families', geoPackage, 'POLYGON', 'SELECT * FROM "families"')}
  ${layer('repeating', geoPackage, 'POINT', 'kube-grants')}
END
`;
}
